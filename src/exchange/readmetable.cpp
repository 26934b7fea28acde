#include "exchange/readmetable.h"

#include "text/markdowncell.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

// No real page has as many columns. In a malicious page, each row could otherwise be searched once for every
// column.
constexpr qsizetype mostColumns = 64;

/// Returns the letters and digits of a column's name in lower case, with single spaces: `**Publish Date**`
/// and `📅 Publish date` give the same name.
QString plainName(QStringView cell)
{
    QString name;
    // A page from macOS may have Korean syllables and Japanese letters in parts.
    for (const QChar c : cell.toString().normalized(QString::NormalizationForm_C))
        name += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    return name.simplified();
}

/// Returns the label of a column as written, without emphasis.
QString uniqueLabel(QStringView cell, const QStringList &others)
{
    QString label = cell.trimmed().toString();
    for (const QString &sign : {u"**"_s, u"__"_s, u"*"_s})
        if (label.size() > 2 * sign.size() && label.startsWith(sign) && label.endsWith(sign))
            label = label.mid(sign.size(), label.size() - 2 * sign.size()).trimmed();
    const QString own = label;
    for (int i = 2; others.contains(label); ++i)
        label = u"%1 %2"_s.arg(own).arg(i);
    return label;
}

Role roleNamed(const QString &name)
{
    static const QHash<QString, Role> roles = [] {
        const std::pair<Role, QStringList> names[] = {
            {Role::Title,
                {u"title"_s, u"paper title"_s, u"article"_s, u"article title"_s, u"标题"_s, u"題目"_s,
                    u"题目"_s, u"标题 title"_s, u"論文"_s, u"论文"_s, u"论文标题"_s, u"论文题目"_s,
                    u"論文標題"_s, u"標題"_s, u"题名"_s, u"タイトル"_s, u"論文タイトル"_s, u"論文名"_s,
                    u"表題"_s, u"題名"_s, u"제목"_s, u"논문"_s, u"논문 제목"_s, u"논문제목"_s, u"논문명"_s}},
            {Role::Date,
                {u"date"_s, u"publish date"_s, u"published"_s, u"published date"_s, u"publication date"_s,
                    u"published on"_s, u"update"_s, u"updated"_s, u"update date"_s, u"updated date"_s,
                    u"last updated"_s, u"submitted"_s, u"submission date"_s, u"日期"_s, u"时间"_s, u"時間"_s,
                    u"发布日期"_s, u"发布时间"_s, u"发表日期"_s, u"发表时间"_s, u"更新日期"_s, u"更新时间"_s,
                    u"提交日期"_s, u"提交时间"_s, u"發布日期"_s, u"發表日期"_s, u"日付"_s, u"公開日"_s,
                    u"投稿日"_s, u"提出日"_s, u"掲載日"_s, u"発表日"_s, u"発行日"_s, u"更新日"_s, u"날짜"_s,
                    u"일자"_s, u"게시일"_s, u"게재일"_s, u"발행일"_s, u"발표일"_s, u"제출일"_s, u"출판일"_s,
                    u"업데이트"_s}},
            {Role::Link,
                {u"link"_s, u"links"_s, u"url"_s, u"pdf"_s, u"arxiv"_s, u"arxiv id"_s, u"arxiv link"_s,
                    u"id"_s, u"paper link"_s, u"paper url"_s, u"abs"_s, u"链接"_s, u"論文鏈接"_s,
                    u"论文链接"_s, u"鏈接"_s, u"地址"_s, u"论文地址"_s, u"编号"_s, u"リンク"_s,
                    u"論文リンク"_s, u"링크"_s, u"논문 링크"_s, u"주소"_s}},
            {Role::Authors,
                {u"authors"_s, u"author"_s, u"author s"_s, u"first author"_s, u"作者"_s, u"第一作者"_s,
                    u"著者"_s, u"第一著者"_s, u"筆頭著者"_s, u"저자"_s, u"제1저자"_s, u"제1 저자"_s}},
            {Role::Abstract,
                {u"abstract"_s, u"summary"_s, u"摘要"_s, u"概要"_s, u"简介"_s, u"英文摘要"_s, u"要旨"_s,
                    u"要約"_s, u"抄録"_s, u"アブストラクト"_s, u"초록"_s, u"요약"_s}},
            {Role::Tags,
                {u"tags"_s, u"tag"_s, u"categories"_s, u"category"_s, u"subjects"_s, u"subject"_s, u"标签"_s,
                    u"分类"_s, u"类别"_s, u"標籤"_s, u"分類"_s, u"タグ"_s, u"カテゴリ"_s, u"カテゴリー"_s,
                    u"태그"_s, u"분류"_s, u"카테고리"_s}},
            {Role::Comment,
                {u"comment"_s, u"comments"_s, u"note"_s, u"notes"_s, u"备注"_s, u"评论"_s, u"注释"_s,
                    u"備註"_s, u"備考"_s, u"コメント"_s, u"코멘트"_s, u"비고"_s, u"댓글"_s}}};
        QHash<QString, Role> all;
        for (const auto &[role, list] : names)
            for (const QString &one : list)
                all.insert(one, role);
        return all;
    }();
    return roles.value(name, Role::Other);
}

} // namespace

void TableHead::describe(ReadmePage &page) const
{
    page.columns = columns;
    if (roles.mid(0, 4) == QList<Role>{Role::Date, Role::Title, Role::Authors, Role::Link})
        page.layout = ReadmeLayout::CvArxivDaily;
}

bool TableHead::mayHaveOwnCells() const
{
    return !isStandard || roles.contains(Role::Other) || roles.contains(Role::Link);
}

Role roleOf(QStringView name)
{
    return roleNamed(plainName(name));
}

QList<QStringView> cellsOf(QStringView line)
{
    QStringView rest = line.trimmed();
    if (rest.startsWith(u'|'))
        rest = rest.mid(1);
    QList<QStringView> cells;
    while (cells.size() < mostColumns) {
        const qsizetype bar = markdowncell::endOfCell(rest);
        if (bar < 0) {
            if (const QStringView last = rest.trimmed(); !last.isEmpty())
                cells << last; // there is no cell after the last bar
            break;
        }
        cells << rest.left(bar).trimmed();
        rest = rest.mid(bar + 1);
    }
    return cells;
}

std::optional<TableHead> headOf(QStringView line)
{
    constexpr qsizetype longestHead = 4000;
    if (line.size() > longestHead || !line.contains(u'|'))
        return std::nullopt;
    TableHead head;
    QStringList names;
    for (const QStringView cell : cellsOf(line)) {
        const QString name = plainName(cell);
        Role role = roleNamed(name);
        // Only the first column with a role is used. A second column "Updated" or "Summary" has another
        // meaning.
        if (role != Role::Link && head.roles.contains(role))
            role = Role::Other;
        head.roles << role;
        head.labels << uniqueLabel(cell, head.labels);
        names << name;
    }
    if (!head.roles.contains(Role::Title)) {
        const qsizetype paper = std::max(names.indexOf("paper"_L1), names.indexOf("papers"_L1));
        if (paper >= 0)
            head.roles[paper] = Role::Title;
    } else if (const qsizetype paper = names.indexOf("paper"_L1); paper >= 0) {
        head.roles[paper] = Role::Link;
    }
    if (!head.roles.contains(Role::Title) || !head.roles.contains(Role::Date))
        return std::nullopt;
    head.isStandard =
        line.startsWith(u'|') && head.roles.value(0) == Role::Title && head.roles.value(1) == Role::Date;
    head.columns = ReadmePage::columnsFromText(names.join(u','));
    if (!head.columns.contains(ReadmeColumn::Title) || !head.columns.contains(ReadmeColumn::Date)
        || (!head.isStandard && head.columns.size() != names.size()))
        head.columns = ReadmePage::standardColumns();
    return head;
}

bool isRule(QStringView line)
{
    return line.contains(u'-') && std::all_of(line.begin(), line.end(), [](QChar c) {
        return c == u'-' || c == u'|' || c == u':' || c.isSpace();
    });
}

} // namespace dp::readme
