#!/bin/sh
# Publishes a built site to a bucket of S3 behind CloudFront:
#
#     ./s3.sh dist careers-bucket E2EXAMPLE
#
# It needs the AWS command line with credentials that may write to the bucket and invalidate the distribution. The bucket stays private (origin
# access control); cloudfront-function.js goes to the distribution as a function for viewer requests, and 403 of the origin is to be answered
# with /404.html and 404. CloudFront compresses by itself.
set -eu
site=${1:?the folder of the site} bucket=${2:?the name of the bucket} distribution=${3:?the id of the distribution}
[ -f "$site/index.html" ] || { echo "$site holds no site" >&2; exit 1; }

# Names of assets change with their contents; they come first, so that no page asks for one that is not there yet.
aws s3 sync "$site" "s3://$bucket" --exclude '*' --include 'assets/*' --cache-control 'public, max-age=31536000, immutable'
# The types of what S3 does not know by the end of its name.
as() {
  type=$1
  shift
  for pattern in "$@"; do set -- "$@" --include "$pattern"; shift; done
  aws s3 sync "$site" "s3://$bucket" --exclude '*' "$@" --cache-control no-cache --content-type "$type"
}
as 'application/feed+json; charset=utf-8' jobs.json feed.json 'jobs/*.json' 'feed/*.json'
as 'application/rss+xml; charset=utf-8' '*.rss'
as 'application/manifest+json; charset=utf-8' '*.webmanifest'
as 'text/html; charset=utf-8' '*.html'
# All the rest, with the types that it is known by.
aws s3 sync "$site" "s3://$bucket" --cache-control no-cache \
  --exclude 'assets/*' --exclude jobs.json --exclude feed.json --exclude 'jobs/*.json' --exclude 'feed/*.json' \
  --exclude '*.rss' --exclude '*.webmanifest' --exclude '*.html' --exclude _headers --exclude _redirects
# What is not part of the site any more goes last.
aws s3 sync "$site" "s3://$bucket" --size-only --delete --exclude _headers --exclude _redirects
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
