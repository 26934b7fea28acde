#pragma once

#include "network/network.h"

namespace dp {

/// Loads the network from a module: daily-papers-network.so in the same folder as this code. Loading Qt
/// Network and its ten libraries takes a quarter of the time of a short command. The module is therefore
/// loaded when it is first used, and stays loaded. If it is missing, httpClient() and listen() return
/// PartMissing. Use it in one thread.
class NetworkModule final : public Network
{
public:
    NetworkModule() = default;
    /// Creates a network that loads another file. Used by tests.
    explicit NetworkModule(const QString &path)
        : m_path(path)
    {
    }

    Result<std::unique_ptr<HttpClient>> httpClient() override;
    Result<std::unique_ptr<LocalCall>> callLocal(const LocalRequest &request, LocalCall::Done done) override;
    Result<std::unique_ptr<LocalServer>> listen(const QString &path, Answer answer) override;
    QByteArray ask(
        const QString &path, const QByteArray &question, std::chrono::milliseconds patience) override;
    bool watchConnection() override;
    bool isDisconnected() const override { return m_network && m_network->isDisconnected(); }
    bool isMetered() const override { return m_network && m_network->isMetered(); }

private:
    Result<Network *> load();

    QString m_path;
    std::unique_ptr<Network> m_network;
};

} // namespace dp
