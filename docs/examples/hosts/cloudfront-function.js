// A CloudFront function for viewer requests: S3 knows no index.html of a folder.
function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!/\.[a-z0-9]+$/i.test(request.uri))
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: request.uri + '/' } } };
  return request;
}
