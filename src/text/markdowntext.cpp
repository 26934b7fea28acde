#include "text/markdowntext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::markdowntext {

QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (u"\\`*_[]<>~|$&"_s.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString escapedAtStart(const QString &text)
{
    const QString line = text.simplified();
    qsizetype digits = 0;
    while (digits < line.size() && line[digits] >= u'0' && line[digits] <= u'9')
        ++digits;
    const QChar next = digits < line.size() ? line[digits] : QChar();
    const bool isMarker = digits == 0 ? u"#+-=:"_s.contains(next) : next == u'.' || next == u')';
    return next.isNull() || !isMarker ? escaped(line)
                                      : line.left(digits) + u'\\' + next + escaped(line.mid(digits + 1));
}

QString linkTarget(const QString &address)
{
    return QString::fromLatin1(QUrl(address).toEncoded()).replace(u"("_s, u"%28"_s).replace(u")"_s, u"%29"_s);
}

} // namespace dp::markdowntext
