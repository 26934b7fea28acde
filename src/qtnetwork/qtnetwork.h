#pragma once

#include "network/network.h"

namespace dp {

/// Implements the network with Qt Network. Only this folder includes Qt Network.
class QtNetwork final : public Network
{
public:
    Result<std::unique_ptr<HttpClient>> httpClient() override;
    Result<std::unique_ptr<LocalCall>> callLocal(const LocalRequest &request, LocalCall::Done done) override;
    Result<std::unique_ptr<LocalServer>> listen(const QString &path, Answer answer) override;
    QByteArray ask(
        const QString &path, const QByteArray &question, std::chrono::milliseconds patience) override;
    bool watchConnection() override;
    bool isDisconnected() const override;
    bool isMetered() const override;
};

} // namespace dp
