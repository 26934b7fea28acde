#include "exchange/pagecontents.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::pagecontents {
namespace {

/// The anchor that GitHub gives to a heading.
QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.toLower())
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
        else if (c.isSpace())
            anchor += u'-';
    return anchor;
}

} // namespace

QString of(const QString &label, const QStringList &sections)
{
    QString lines = u"<details>\n  <summary>"_s + label.toHtmlEscaped() + u"</summary>\n  <ol>\n"_s;
    for (const QString &name : sections)
        lines += u"    <li><a href=#"_s + anchorOf(name) + u'>' + name.toHtmlEscaped() + u"</a></li>\n"_s;
    return lines + u"  </ol>\n</details>\n"_s;
}

Found in(const QStringList &lines)
{
    static const QRegularExpression summary(uR"(\A\s*<summary>([^<>&]{1,100})</summary>\s*\z)"_s);
    QString label;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].size() > 1000)
            continue;
        if (const auto m = summary.match(lines[i]); m.hasMatch())
            label = m.captured(1).trimmed();
        else if (!label.isEmpty() && lines[i].contains("<li><a href=#"_L1))
            return {label, i};
    }
    return {};
}

} // namespace dp::pagecontents
