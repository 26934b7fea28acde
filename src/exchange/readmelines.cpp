#include "exchange/readmelines.h"

#include "text/markdowncell.h"

using namespace Qt::StringLiterals;

namespace dp::readmelines {
namespace {

using markdowncell::Context;

constexpr int foldCommentOver = 20;
constexpr int foldTagsOver = 10;
constexpr int shownWhenFolded = 5;

QString escaped(const QString &text, Context context)
{
    return markdowncell::escape(text.simplified(), context);
}

/// Returns a short text unchanged. A longer text is folded after its first characters. The characters are
/// counted as code points, so that no emoji is split.
QString folded(const QString &text, int over)
{
    const QList<uint> points = text.toUcs4();
    if (points.size() <= over)
        return escaped(text, Context::Plain);
    QString shown;
    for (int i = 0; i < shownWhenFolded; ++i)
        shown += QString::fromUcs4(reinterpret_cast<const char32_t *>(&points[i]), 1);
    // The text is not trimmed here. DailyArXiv shortens the text after simplifying white space, so its fifth
    // character may be a space.
    return u"<details><summary>%1...</summary><p>%2</p></details>"_s.arg(
        markdowncell::escape(shown, Context::Summary), markdowncell::escape(text, Context::BeforeTag));
}

} // namespace

QString cell(const Paper &paper, const QStringList &keywords, ReadmeColumn column)
{
    switch (column) {
    case ReadmeColumn::Title:
        return u"**["_s + escaped(paper.title, Context::LinkText) + u"]("_s + paper.absUrl + u")**"_s;
    case ReadmeColumn::Date: return paper.updated.day();
    case ReadmeColumn::Authors:
        return paper.authors.isEmpty() ? QString()
                                       : escaped(paper.authors.first(), Context::Plain) + u" et al."_s;
    case ReadmeColumn::Abstract:
        return u"<details><summary>Show</summary><p>"_s + escaped(paper.abstract, Context::BeforeTag)
            + u"</p></details>"_s;
    case ReadmeColumn::Tags: return folded(paper.categories.join(u", "_s), foldTagsOver);
    case ReadmeColumn::Comment: return folded(paper.comment.simplified(), foldCommentOver);
    case ReadmeColumn::Keywords: return folded(keywords.join(u", "_s).simplified(), foldCommentOver);
    }
    return {};
}

QString tableHead(const QList<ReadmeColumn> &columns)
{
    QString head(u'|');
    for (const ReadmeColumn column : columns)
        head += u" **"_s + ReadmePage::columnName(column) + u"** |"_s;
    head += u"\n|"_s;
    for (qsizetype i = 0; i < columns.size(); ++i)
        head += u" --- |"_s;
    return head + u'\n';
}

QString row(const QList<ReadmeColumn> &columns, const Paper &paper, const QStringList &keywords)
{
    QString row(u'|');
    for (const ReadmeColumn column : columns)
        row += u' ' + cell(paper, keywords, column) + u" |"_s;
    return row + u'\n';
}

} // namespace dp::readmelines
