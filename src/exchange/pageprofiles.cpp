#include "exchange/pageprofiles.h"

#include "exchange/activemarkup.h"
#include "exchange/cellform.h"
#include "exchange/pageintroduction.h"
#include "exchange/readmequote.h"
#include "exchange/readmetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::pageprofiles {
namespace {

PageProfile tableOf(const QStringList &head, const QList<PageProfile::Column> &columns)
{
    PageProfile profile;
    profile.head = head;
    profile.columns = columns;
    return profile;
}

bool isOneLine(const QString &text)
{
    return !text.contains(u'\n') && !text.contains(u'\r');
}

/// Returns whether the item of a list is one line, or each line is a part of the block quote.
bool isItem(const PageProfile &profile)
{
    const QStringList lines = profile.item.split(u'\n');
    return profile.kind == PageProfile::Kind::Quotes ? std::all_of(lines.cbegin(), lines.cend(),
               [](const QString &line) { return readme::QuotedPaper::isQuote(line); })
                                                     : isOneLine(profile.item);
}

bool isBetween(const QString &between)
{
    const QStringList lines = between.split(u'\n');
    return std::all_of(lines.cbegin(), lines.cend(),
        [](const QString &line) { return line.trimmed().isEmpty() || line.trimmed() == "---"_L1; });
}

constexpr QLatin1StringView titleForm = "**[{title}]({url})**"_L1;
constexpr QLatin1StringView abstractForm = "<details><summary>Show</summary><p>{abstract}</p></details>"_L1;

PageProfile quotes()
{
    PageProfile profile;
    profile.kind = PageProfile::Kind::Quotes;
    profile.isBelowBlank = true;
    profile.item = u"> ### {number}. {title}\n>\n> | Property | Value |\n> |:---:|:---|\n"
                   "> | Date | {date:yyyy-MM-dd} |\n> | Authors | {authors} |\n>\n"
                   "> **Abstract:**\n> {abstract}\n>\n> [Read the paper]({url})"_s;
    profile.between = u"\n---\n"_s;
    return profile;
}

} // namespace

std::optional<PageProfile> of(ReadmeLayout layout)
{
    switch (layout) {
    case ReadmeLayout::DailyArxiv:
    case ReadmeLayout::CvArxivDaily:
    case ReadmeLayout::CvArxivDailyList: return std::nullopt;
    case ReadmeLayout::Numbered:
        return tableOf({u"| **#** | **Title** | **Abstract** | **Date** | **Authors** |"_s,
                           u"| --- | --- | --- | --- | --- |"_s},
            {{u"#"_s, u"{number}"_s}, {u"Title"_s, titleForm}, {u"Abstract"_s, abstractForm},
                {u"Date"_s, u"{date:yyyy-MM-dd}"_s}, {u"Authors"_s, u"{first_author} et al."_s}});
    case ReadmeLayout::Chinese:
        return tableOf({u"| 标题 | 日期 | 摘要 | 备注 |"_s, u"| --- | --- | --- | --- |"_s},
            {{u"标题"_s, titleForm}, {u"日期"_s, u"{date:yyyy-MM-dd}"_s}, {u"摘要"_s, abstractForm},
                {u"备注"_s, u"{short_comment}"_s}});
    case ReadmeLayout::Quotes: break;
    }
    return quotes();
}

QStringList labels(const PageProfile &profile)
{
    QStringList all = readme::CellForm(profile.item).labels();
    for (const PageProfile::Column &column : profile.columns)
        all << column.label;
    if (profile.kind == PageProfile::Kind::List)
        all << QString();
    return all;
}

bool isReadable(const PageProfile &profile)
{
    using Field = readme::CellForm::Field;
    QString row = profile.item;
    for (const PageProfile::Column &column : profile.columns)
        row += column.form + u'|';
    const readme::CellForm form(row);
    const bool isWhole = profile.kind == PageProfile::Kind::Table
        ? profile.head.size() == 2 && !profile.columns.isEmpty()
        : !profile.item.isEmpty();
    return isWhole && form.has(Field::Title) && form.has(Field::Date)
        && (form.has(Field::Url) || form.has(Field::Id) || form.has(Field::VersionId));
}

bool isSafe(const PageProfile &profile)
{
    const bool isHead = std::all_of(profile.head.cbegin(), profile.head.cend(), [](const QString &line) {
        return line.startsWith(u'|') && isOneLine(line) && !readme::hasActiveMarkup(line);
    });
    const bool isRow =
        std::all_of(profile.columns.cbegin(), profile.columns.cend(), [](const PageProfile::Column &column) {
            return isOneLine(column.form) && readme::CellForm(column.form).isSafe();
        });
    const bool isRuled = profile.head.size() < 2 || readme::isRule(profile.head[1]);
    return isHead && isRuled && isRow && isItem(profile) && readme::CellForm(profile.item).isSafe()
        && isBetween(profile.between) && isOneLine(profile.contents) && isOneLine(profile.sectionEnd)
        && !readme::hasActiveMarkup(profile.sectionEnd) && pageintroduction::isForm(profile.introduction)
        && pageintroduction::endingOf(profile.ending.split(u'\n')) == profile.ending;
}

} // namespace dp::pageprofiles
