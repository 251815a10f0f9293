"""Runs rocrate-validator without a network: the RO-Crate context comes from the package `rocrate`.

The validator loads the context of the crate from the web at each run; a test must not depend on that.
"""
import email.message
import importlib.resources
import io
import urllib.request
import urllib.response

import requests

CONTEXT = importlib.resources.files("rocrate").joinpath("data/ro-crate.jsonld").read_bytes()
ADDRESS = "https://w3id.org/ro/crate/"
MEDIA_TYPE = "application/ld+json"


def open_offline(self, request, data=None, timeout=None):
    address = request if isinstance(request, str) else request.full_url
    if not address.startswith(ADDRESS):
        raise OSError("no network in tests: " + address)
    headers = email.message.Message()
    headers["Content-Type"] = MEDIA_TYPE
    response = urllib.response.addinfourl(io.BytesIO(CONTEXT), headers, address, 200)
    response.msg = "OK"
    return response


def request_offline(self, method, address, **options):
    if not address.startswith(ADDRESS):
        raise requests.ConnectionError("no network in tests: " + address)
    response = requests.Response()
    response.status_code, response.url, response._content = 200, address, CONTEXT
    response.headers["Content-Type"] = MEDIA_TYPE
    return response


urllib.request.OpenerDirector.open = open_offline
requests.sessions.Session.request = request_offline

from rocrate_validator.cli import cli  # noqa: E402  after the patches

cli()
