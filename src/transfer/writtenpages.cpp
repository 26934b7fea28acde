#include "transfer/writtenpages.h"

#include "base/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace dp::writtenpages {
namespace {

constexpr int most = 100; // keys in the list

Result<QString> pathOf(const GitCommand &git)
{
    const auto path = git.line({u"rev-parse"_s, u"--git-path"_s, u"daily-papers-pages"_s});
    if (!path)
        return path.error();
    return QDir(git.folder()).filePath(*path);
}

QList<QByteArray> keysIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) // nothing was written yet
        return {};
    QList<QByteArray> keys = file.readAll().split('\n');
    keys.removeAll(QByteArray());
    return keys;
}

} // namespace

QByteArray keyOf(const QByteArray &page)
{
    return QCryptographicHash::hash(QByteArray(page).replace('\r', ""), QCryptographicHash::Sha256).toHex();
}

Result<QSet<QByteArray>> read(const GitCommand &git)
{
    const auto path = pathOf(git);
    if (!path)
        return path.error();
    const QList<QByteArray> keys = keysIn(*path);
    return QSet<QByteArray>(keys.cbegin(), keys.cend());
}

Outcome add(const GitCommand &git, const QList<QByteArray> &pages)
{
    if (pages.isEmpty())
        return success();
    const auto path = pathOf(git);
    if (!path)
        return path.error();
    QList<QByteArray> keys = keysIn(*path);
    for (const QByteArray &page : pages) {
        keys.removeAll(keyOf(page));
        keys << keyOf(page);
    }
    return files::write(*path, keys.mid(qMax(0, keys.size() - most)).join('\n') + '\n');
}

} // namespace dp::writtenpages
