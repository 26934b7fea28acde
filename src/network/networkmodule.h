#pragma once

#include "network/network.h"

namespace dp {

/// The network in a module of its own, daily-papers-network.so beside the one that this is in: linking Qt
/// Network and the ten libraries below it takes a quarter of what a short command takes. Loaded when
/// something is asked for the first time, and then kept. Where it is missing, what needs it says so. For one
/// thread.
class NetworkModule final : public Network
{
public:
    NetworkModule() = default;
    /// Of another file, for tests.
    explicit NetworkModule(const QString &path)
        : m_path(path)
    {
    }

    Result<std::unique_ptr<HttpClient>> httpClient() override;
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
