#!/bin/sh
# Publishes a built site to a folder of a server over SSH:
#
#     ./rsync.sh dist careers.inn.example:/var/www/careers-site
#
# A reader who comes meanwhile sees whole files: assets come first, then pages, each moved into place at the end, and what is not part of the
# site any more goes last.
set -eu
site=${1:?the folder of the site} target=${2:?the folder on the server}
# An empty folder would empty the server.
[ -f "$site/index.html" ] || { echo "$site holds no site" >&2; exit 1; }
copy() { rsync --recursive --times --chmod=D755,F644 --exclude=/.rolepress "$@" "${site%/}/" "${target%/}/"; }
copy --include='/assets/' --include='/assets/**' --exclude='*'
copy --delay-updates --delete-after
