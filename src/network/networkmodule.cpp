#include "network/networkmodule.h"

#include "base/log.h"

#include <QFile>
#include <QFileInfo>

#include <dlfcn.h>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the path of the network module. It is in the folder of the module that contains this code.
QString modulePath()
{
    static const char here = 0;
    Dl_info info{};
    if (!::dladdr(&here, &info) || !info.dli_fname)
        return {};
    return QFileInfo(QFile::decodeName(info.dli_fname)).absolutePath() + u'/'
        + QStringLiteral(DP_NETWORK_MODULE);
}

} // namespace

Result<Network *> NetworkModule::load()
{
    if (m_network)
        return m_network.get();
    const QString path = m_path.isEmpty() ? modulePath() : m_path;
    // The module stays loaded, because its objects may outlive this one.
    void *module = ::dlopen(QFile::encodeName(path).constData(), RTLD_LAZY | RTLD_LOCAL);
    const auto make =
        module ? reinterpret_cast<Network *(*)()>(::dlsym(module, "daily_papers_network")) : nullptr;
    if (!make)
        return Error{ErrorKind::PartMissing, QFileInfo(path).fileName(), QString::fromLocal8Bit(::dlerror())};
    m_network.reset(make());
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
