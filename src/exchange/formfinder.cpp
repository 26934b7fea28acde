#include "exchange/formfinder.h"

#include "exchange/readmecells.h"
#include "text/markdowncell.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::readme::formfinder {
namespace {

using markdowncell::Context;

constexpr qsizetype longestForm = 1000; // characters

/// Replaces the data of a paper in a text by placeholders. Signs stand for the placeholders until the end, so
/// that braces of the text are noticed.
class Replacer
{
public:
    explicit Replacer(QStringView text)
        : m_text(text.toString())
    {
        m_isGood = std::none_of(m_text.cbegin(), m_text.cend(), isSign);
    }

    bool replace(const QString &data, const QString &placeholder, qsizetype from = 0)
    {
        const qsizetype at = data.isEmpty() ? -1 : m_text.indexOf(data, from);
        if (at < 0 || m_placeholders.size() > lastSign - firstSign)
            return false;
        m_text.replace(at, data.size(), QChar(firstSign + int(m_placeholders.size())));
        m_placeholders << placeholder;
        m_end = at + 1;
        return true;
    }
    void replaceAll(const QString &data, const QString &placeholder)
    {
        while (replace(data, placeholder)) { }
    }
    void replaceLinks(const Paper &paper)
    {
        replaceAll(paper.absUrl, u"{url}"_s);
        replaceAll(paper.id.versioned(), u"{version_id}"_s);
        replaceAll(paper.id.toString(), u"{id}"_s);
    }
    bool replaceDate(const Paper &paper)
    {
        static const QStringList formats{u"yyyy-MM-dd"_s, u"yyyy.MM.dd"_s, u"yyyy/MM/dd"_s, u"yyyy-M-d"_s,
            u"yyyy.M.d"_s, u"yyyy/M/d"_s, u"yyyy年MM月dd日"_s, u"yyyy年M月d日"_s, u"MMM d, yyyy"_s,
            u"MMMM d, yyyy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s};
        return std::any_of(formats.cbegin(), formats.cend(), [&](const QString &format) {
            return replace(QLocale::c().toString(paper.updated.date(), format), u"{date:%1}"_s.arg(format));
        });
    }
    bool replaceTitle(const Paper &paper, qsizetype from = 0)
    {
        return replace(markdowncell::escape(paper.title, Context::LinkText), u"{title}"_s, from)
            || replace(markdowncell::escape(paper.title, Context::Plain), u"{title}"_s, from)
            || replace(paper.title, u"{title}"_s, from);
    }
    bool replaceAuthors(const Paper &paper, qsizetype from = 0)
    {
        static const QRegularExpression others(uR"(et\.?\s?al|等)"_s);
        const bool isFirst = paper.authors.size() == 1 && others.match(m_text.mid(from)).hasMatch();
        return replace(paper.authors.join(u", "_s), isFirst ? u"{first_author}"_s : u"{authors}"_s, from)
            || replace(paper.authors.value(0), u"{first_author}"_s, from);
    }
    /// Returns the end of the last replacement.
    qsizetype end() const { return m_end; }
    const QString &text() const { return m_text; }
    void cut(qsizetype at) { m_text.truncate(at); }
    bool isAny() const { return !m_placeholders.isEmpty(); }
    /// Returns the form; empty: the text cannot be one.
    QString form() const
    {
        if (!m_isGood || m_text.contains(u'{') || m_text.contains(u'}') || m_text.size() > longestForm)
            return {};
        QString form;
        for (const QChar c : m_text)
            form += isSign(c) ? m_placeholders[c.unicode() - firstSign] : QString(c);
        return form;
    }

private:
    static constexpr char16_t firstSign = 0xf700, lastSign = 0xf7ff; // private characters of Unicode

    static bool isSign(QChar c) { return c.unicode() >= firstSign && c.unicode() <= lastSign; }

    QString m_text;
    QStringList m_placeholders;
    qsizetype m_end = 0;
    bool m_isGood = true;
};

QString ofAbstract(QStringView cell)
{
    const QStringView fold = firstFold(cell.trimmed()).trimmed();
    const QStringView text = foldedPart(fold);
    if (text.size() == fold.size())
        return cell.trimmed().isEmpty() ? QString() : u"{abstract}"_s;
    const QString before = fold.left(text.begin() - fold.begin()).toString();
    const bool isPlain = before.size() < 200 && !before.contains(u'{') && !before.contains(u'}');
    return isPlain ? before + u"{abstract}</p></details>{cell}"_s : usual(Role::Abstract);
}

QString ofShortText(QStringView cell, const QString &name, qsizetype mostShown)
{
    if (cell.trimmed().startsWith(u"<details>"))
        return u"{short_"_s + name + u'}';
    return cell.size() > mostShown ? u'{' + name + u'}' : QString();
}

/// Returns the form of a cell that is not of a paper's data. A word that says that there is nothing can be
/// that of any paper.
QString ofOther(QStringView cell, const Paper &paper, int number)
{
    static const QStringList nothing{
        u"null"_s, u"none"_s, u"n/a"_s, u"-"_s, u"--"_s, u"–"_s, u"—"_s, u"无"_s};
    const QString text = cell.trimmed().toString();
    if (text == QString::number(number))
        return u"{number}"_s;
    if (nothing.contains(text.toLower()))
        return text;
    Replacer replacer(text);
    replacer.replaceLinks(paper);
    return replacer.isAny() ? replacer.form() : QString();
}

} // namespace

QString ofCell(QStringView cell, Role role, const Paper &paper, int number)
{
    Replacer replacer(cell.trimmed());
    switch (role) {
    case Role::Title:
        if (!replacer.replaceTitle(paper))
            return {};
        replacer.replaceLinks(paper);
        return replacer.form();
    case Role::Date: return replacer.replaceDate(paper) ? replacer.form() : QString();
    case Role::Authors: return replacer.replaceAuthors(paper) ? replacer.form() : QString();
    case Role::Abstract: return ofAbstract(cell);
    case Role::Tags: return ofShortText(cell, u"tags"_s, 10);
    case Role::Comment: return ofShortText(cell, u"comment"_s, 20);
    case Role::Link:
    case Role::Other: break;
    }
    return ofOther(cell, paper, number);
}

QString usual(Role role)
{
    switch (role) {
    case Role::Title: return u"**[{title}]({url})**"_s;
    case Role::Date: return u"{date:yyyy-MM-dd}"_s;
    case Role::Authors: return u"{first_author} et al."_s;
    case Role::Abstract: return u"<details><summary>Show</summary><p>{abstract}</p></details>{cell}"_s;
    case Role::Tags: return u"{short_tags}"_s;
    case Role::Comment: return u"{short_comment}"_s;
    case Role::Link: return u"[{version_id}]({url})"_s;
    case Role::Other: break;
    }
    return {};
}

QString restOfItem(QStringView line)
{
    const qsizetype arxiv = line.lastIndexOf(u"arxiv.org/");
    qsizetype end = arxiv < 0 ? -1 : line.indexOf(u')', arxiv);
    if (end < 0)
        return {};
    ++end;
    return line.mid(end).toString();
}

QString ofItem(QStringView line, const Paper &paper)
{
    const QString rest = restOfItem(line);
    Replacer replacer(line.chopped(rest.size()));
    if (!replacer.replaceDate(paper) || !replacer.replaceTitle(paper, replacer.end()))
        return {};
    replacer.replaceAuthors(paper, replacer.end());
    replacer.replaceLinks(paper);
    const QString form = replacer.form();
    return form.isEmpty() ? form : form + u"{cell}"_s;
}

QString ofQuote(const QStringList &lines, const Paper &paper)
{
    static const QRegularExpression title(uR"(\A\s*>\s*#+\s*(?:(\d{1,6})[.)]\s+)?)"_s);
    static const QRegularExpression label(
        uR"(\A\s*>\s*\*\*([^*|]{1,40}?)(?:[:：]\s*\*\*|\*\*\s*[:：])\s*)"_s);
    QStringList forms;
    bool isInAbstract = false, hasAbstract = false;
    for (const QString &line : lines) {
        Replacer replacer(line);
        const QString inside = line.trimmed().mid(1).trimmed();
        if (const auto m = title.match(line); forms.isEmpty() && m.hasMatch()) {
            replacer.cut(m.capturedEnd());
            const QString number = m.captured(1);
            replacer.replace(number, u"{number}"_s, std::max<qsizetype>(0, m.capturedStart(1)));
            forms << replacer.form() + u"{title}"_s;
            continue;
        }
        if (const auto m = label.match(line); m.hasMatch()) {
            isInAbstract = roleOf(m.capturedView(1)) == Role::Abstract && !hasAbstract;
            if (isInAbstract && m.capturedEnd() < line.size()) {
                forms << line.left(m.capturedEnd()) + u"{abstract}"_s;
                hasAbstract = true;
                continue;
            }
        } else if (inside.isEmpty()) {
            isInAbstract = isInAbstract && !hasAbstract;
        } else if (isInAbstract) {
            if (!hasAbstract)
                forms << line.left(line.indexOf(inside)) + u"{abstract}"_s;
            hasAbstract = true;
            continue;
        }
        replacer.replaceLinks(paper);
        if (inside.startsWith(u'|')) {
            const qsizetype value = line.indexOf(u'|', line.indexOf(u'|') + 1);
            if (!replacer.replaceDate(paper))
                replacer.replaceAuthors(paper, std::max<qsizetype>(0, value));
        }
        const QString form = replacer.form();
        if (form.isEmpty() && !line.isEmpty())
            return {};
        forms << form;
    }
    return forms.join(u'\n');
}

QString ownCell(QStringView cell, Role role, bool isSummary)
{
    const QStringView whole = cell.trimmed();
    QStringView own;
    if (role == Role::Link || role == Role::Other || (role == Role::Abstract && isSummary))
        own = whole;
    else if (role == Role::Abstract)
        own = whole.mid(firstFold(whole).size()).trimmed();
    else
        return {};
    // A bar inside a cell ends it on GitHub, except that readers of pages find its end.
    return withoutBars(own);
}

QString withoutBars(QStringView cell)
{
    QString text = u""_s;
    for (qsizetype bar = markdowncell::endOfCell(cell); bar >= 0; bar = markdowncell::endOfCell(cell)) {
        text += cell.left(bar);
        text += u"&#124;"_s;
        cell = cell.mid(bar + 1);
    }
    text += cell;
    return text;
}

} // namespace dp::readme::formfinder
