#pragma once

#include "network/network.h"

#include <QNetworkAccessManager>

namespace dp {

/// Over HTTP with a QNetworkAccessManager, which is told to do nothing by itself that its caller does not
/// see.
class QtHttpClient final : public HttpClient
{
public:
    QtHttpClient();
    std::unique_ptr<HttpReply> get(const HttpRequest &request, HttpReply::Events events) override;

private:
    QNetworkAccessManager m_manager;
};

} // namespace dp
