#include "network/networkmodule.h"

#include "base/log.h"
#include "base/module.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp {
Result<Network *> NetworkModule::load()
{
    if (m_network)
        return m_network.get();
    const auto make = module::function(
        m_path.isEmpty() ? QStringLiteral(DP_NETWORK_MODULE) : m_path, "daily_papers_network");
    if (!make)
        return make.error();
    m_network.reset(reinterpret_cast<Network *(*)()>(*make)());
    logMoment("network loaded");
    return m_network.get();
}

Result<std::unique_ptr<HttpClient>> NetworkModule::httpClient()
{
    const auto network = load();
    if (!network)
        return network.error();
    return (*network)->httpClient();
}

Result<std::unique_ptr<LocalCall>> NetworkModule::callLocal(const LocalRequest &request, LocalCall::Done done)
{
    const auto network = load();
    if (!network)
        return network.error();
    return (*network)->callLocal(request, std::move(done));
}

Result<std::unique_ptr<LocalServer>> NetworkModule::listen(const QString &path, Answer answer)
{
    const auto network = load();
    if (!network)
        return network.error();
    return (*network)->listen(path, std::move(answer));
}

QByteArray NetworkModule::ask(
    const QString &path, const QByteArray &question, std::chrono::milliseconds patience)
{
    if (!QFileInfo::exists(path))
        return {}; // no program listens, so the module is not needed
    const auto network = load();
    if (!network) {
        qCWarning(logNetwork).noquote() << network.error().detail;
        return {};
    }
    return (*network)->ask(path, question, patience);
}

bool NetworkModule::watchConnection()
{
    const auto network = load();
    return network && (*network)->watchConnection();
}

} // namespace dp
