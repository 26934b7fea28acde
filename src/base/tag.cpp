#include "base/tag.h"

#include "base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

bool isLineBreak(QChar c)
{
    return c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace

Result<QString> Tag::checkedName(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString name = plaintext::oneLine(trimmed.simplified());
    for (const QChar c : trimmed)
        if (isLineBreak(c) || (c.category() == QChar::Other_Control && c != u'\t'))
            return Error{ErrorKind::TagHasControl, name.left(maximumLength), {}};
    if (!plaintext::hasVisible(name))
        return Error{ErrorKind::TagEmpty, {}, {}};
    if (name.size() > maximumLength)
        return Error{ErrorKind::TagTooLong, name.left(maximumLength) + u'…', {}};
    return name;
}

QString Tag::folded(const QString &name)
{
    return plaintext::oneLine(name.simplified()).toCaseFolded();
}

bool Tag::isColor(const QString &text)
{
    return text.size() == 7 && text[0] == u'#' && std::all_of(text.cbegin() + 1, text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

QStringList Tag::palette()
{
    return {u"#1c71d8"_s, u"#2ec27e"_s, u"#e5a50a"_s, u"#e01b24"_s, u"#9141ac"_s, u"#00a3a3"_s, u"#e66100"_s,
        u"#77767b"_s};
}

QString Tag::nextColor(const QStringList &used)
{
    const QStringList colors = palette();
    return *std::min_element(colors.cbegin(), colors.cend(),
        [&](const QString &a, const QString &b) { return used.count(a) < used.count(b); });
}

} // namespace dp
