#include "app/startup.h"

#include "app/languages.h"
#include "base/userfolders.h"
#include "text/errortext.h"
#include "version.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

bool isUtf8(const QByteArray &text)
{
    return QString::fromUtf8(text).toUtf8() == text;
}

EarlyExit refusal(const QByteArray &name)
{
    return {commandline::WrongCall, errorText(Error{ErrorKind::NameNotText, QString::fromUtf8(name), {}})};
}

} // namespace

void startup::prepare()
{
    userfolders::prepareEnvironment();
    Languages::useUtf8();
    QCoreApplication::setApplicationName(u"daily-papers"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DP_VERSION));
}

QList<QByteArray> startup::words(int argc, char *argv[])
{
    return QList<QByteArray>(argv + std::min(1, argc), argv + argc);
}

std::optional<EarlyExit> startup::checkText(const QList<QByteArray> &words)
{
    for (const QByteArray &word : words)
        if (!isUtf8(word))
            return refusal(word);
    const auto isNamed = [&](const char *option) {
        return std::any_of(
            words.cbegin(), words.cend(), [&](const QByteArray &word) { return word.startsWith(option); });
    };
    const auto folder = [](const char *variable) {
        const QByteArray own = qgetenv(variable);
        return own.isEmpty() ? qgetenv("HOME") : own;
    };
    if (const QByteArray data = folder("XDG_DATA_HOME"); !isUtf8(data) && !isNamed("--library"))
        return refusal(data);
    if (const QByteArray config = folder("XDG_CONFIG_HOME"); !isUtf8(config) && !isNamed("--settings"))
        return refusal(config);
    return std::nullopt;
}

} // namespace dp
