#include "exchange/readmetext.h"

#include "base/plaintext.h"

using namespace Qt::StringLiterals;

namespace dp::readmetext {

QStringList linesOf(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    if (!text.contains(u'\n'))
        text.replace(u'\r', u'\n');
    return plaintext::cleaned(text).split(u'\n');
}

bool isFence(const QString &line)
{
    const QStringView text = QStringView(line).trimmed();
    return text.startsWith(u"```") || text.startsWith(u"~~~");
}

bool endsFold(const QString &line)
{
    return QStringView(line).trimmed().startsWith(u"</details>", Qt::CaseInsensitive);
}

} // namespace dp::readmetext
