#include "exchange/pageprofiles.h"

#include "exchange/cellform.h"

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

} // namespace dp::pageprofiles
