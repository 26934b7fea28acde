#pragma once

#include "network/network.h"

#include <QNetworkAccessManager>

namespace dp {

/// Sends HTTP requests with QNetworkAccessManager. Its automatic redirects, cookies and cache are disabled.
class QtHttpClient final : public HttpClient
{
public:
    QtHttpClient();
    std::unique_ptr<HttpReply> get(const HttpRequest &request, HttpReply::Events events) override;

private:
    QNetworkAccessManager m_manager;
};

} // namespace dp
