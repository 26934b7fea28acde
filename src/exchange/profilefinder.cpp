#include "exchange/profilefinder.h"

#include "exchange/activemarkup.h"
#include "exchange/cellform.h"
#include "exchange/formfinder.h"
#include "exchange/pagecontents.h"
#include "exchange/pageintroduction.h"
#include "exchange/pageprofiles.h"
#include "exchange/readmecells.h"
#include "exchange/readmelines.h"
#include "exchange/readmequote.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

constexpr int mostExamples = 50;
constexpr qsizetype mostQuoteLines = 60;

/// Returns whether the abstracts are summaries that somebody has written below the papers of cv-arxiv-daily.
bool hasSummaries(const TableHead &head)
{
    return head.roles.mid(0, 4) == QList<Role>{Role::Date, Role::Title, Role::Authors, Role::Link};
}

QString withOuterBars(const QString &line)
{
    QString row = line.trimmed();
    if (!row.startsWith(u'|'))
        row.prepend(u"| "_s);
    return row.endsWith(u'|') ? row : row + u" |"_s;
}

} // namespace

ProfileFinder::ProfileFinder(const QStringList &lines)
    : m_lines(lines)
{
}

bool ProfileFinder::isBelowBlank(qsizetype line) const
{
    return line > 0 && m_lines[line - 1].trimmed().isEmpty();
}

void ProfileFinder::beginSection(qsizetype line)
{
    if (m_first < 0)
        m_first = line;
}

void ProfileFinder::beginTable(const TableHead &head, qsizetype line)
{
    if (m_profile)
        return;
    m_profile.emplace();
    m_head = head;
    const QString rule = m_lines.value(line + 1);
    m_profile->head = {withOuterBars(m_lines[line]), isRule(rule) ? withOuterBars(rule) : QString()};
    if (m_profile->head[1].isEmpty())
        m_profile->head[1] = u'|' + QString(u" --- |"_s).repeated(head.roles.size());
    m_profile->isSpaced = m_profile->head[0].startsWith(u"| "_s);
    m_profile->isBelowBlank = isBelowBlank(line);
    m_forms.resize(head.roles.size());
}

void ProfileFinder::addExample(qsizetype column, const QString &form)
{
    if (!form.isEmpty())
        ++m_forms[column][form];
}

void ProfileFinder::row(qsizetype at, const TableHead &head, const Paper &paper, int number)
{
    m_end = at + 1;
    const QString &line = m_lines[at];
    if (!m_profile || m_profile->kind != PageProfile::Kind::Table || m_examples >= mostExamples
        || head.labels != m_head.labels || !m_head.mayHaveOwnCells())
        return;
    if (m_examples == 0 && line.startsWith(u'|'))
        m_profile->isSpaced = line.startsWith(u"| "_s);
    ++m_examples;
    const QList<QStringView> cells = cellsOfRow(line, head.roles);
    for (qsizetype i = 0; i < cells.size(); ++i)
        addExample(i, formfinder::ofCell(cells[i], head.roles[i], paper, number));
}

PageCells ProfileFinder::item(qsizetype at, const Paper &paper)
{
    m_end = at + 1;
    const QString &line = m_lines[at];
    if (!m_profile) {
        m_profile.emplace();
        m_profile->kind = PageProfile::Kind::List;
        const qsizetype heading = std::max<qsizetype>(m_first, 0);
        m_profile->isBelowBlank = m_lines.value(heading + 1).trimmed().isEmpty();
        m_forms.resize(1);
    }
    if (m_profile->kind != PageProfile::Kind::List)
        return {};
    if (m_examples++ < mostExamples)
        addExample(0, formfinder::ofItem(line, paper));
    const QString rest = formfinder::restOfItem(line);
    return rest.isEmpty() ? PageCells() : PageCells{{QString(), harmless(rest)}};
}

void ProfileFinder::quote(qsizetype begin, const Paper &paper)
{
    const qsizetype before = std::exchange(m_end, begin);
    while (m_end < m_lines.size() && m_end - begin < mostQuoteLines && QuotedPaper::isQuote(m_lines[m_end]))
        ++m_end;
    if (!m_profile) {
        m_profile.emplace();
        m_profile->kind = PageProfile::Kind::Quotes;
        m_profile->isBelowBlank = isBelowBlank(begin);
        m_profile->item = formfinder::ofQuote(m_lines.mid(begin, m_end - begin), paper);
    }
    if (m_profile->kind != PageProfile::Kind::Quotes || ++m_quotes != 2)
        return;
    const QStringList between = m_lines.mid(before, begin - before);
    const bool isRuled = std::all_of(between.cbegin(), between.cend(),
        [](const QString &line) { return line.trimmed().isEmpty() || line.trimmed() == "---"_L1; });
    m_profile->between = isRuled && between.size() < 10 ? between.join(u'\n') : QString();
}

QString ProfileFinder::bestForm(qsizetype column) const
{
    QString best;
    int most = 0;
    const QHash<QString, int> &forms = m_forms[column];
    for (auto it = forms.begin(); it != forms.end(); ++it)
        // The choice between equally frequent forms must not depend on the order of the hash.
        if (*it > most || (*it == most && it.key() < best)) {
            best = it.key();
            most = *it;
        }
    return best;
}

void ProfileFinder::setColumns(PageProfile &profile, const ReadmePage &page) const
{
    for (qsizetype i = 0; i < m_head.roles.size(); ++i) {
        QString form = bestForm(i);
        if (form.isEmpty())
            form = formfinder::usual(m_head.roles[i]);
        // If a page has only first authors, that is what the column shows.
        const auto isOne = [](const Paper &paper) {
            return paper.authors.size() < 2;
        };
        const auto isFirstOnly = [&isOne](const ReadmePage::Section &section) {
            return std::all_of(section.papers.cbegin(), section.papers.cend(), isOne);
        };
        if (m_head.roles[i] == Role::Authors
            && std::all_of(page.sections.cbegin(), page.sections.cend(), isFirstOnly))
            form.replace(u"{authors}"_s, u"{first_author}"_s);
        profile.columns << PageProfile::Column{m_head.labels[i], form};
    }
}

void ProfileFinder::setFrame(PageProfile &profile) const
{
    const QStringList above = m_lines.mid(0, std::max<qsizetype>(0, m_first));
    profile.introduction = pageintroduction::formOf(above);
    const auto contents = pagecontents::in(m_lines.mid(0, m_first + 200));
    profile.contents = contents.label;
    profile.isContentsInside = contents.line > m_first;
    profile.ending = pageintroduction::endingOf(m_lines.mid(m_end));
    for (qsizetype i = std::max<qsizetype>(0, m_first); i < m_lines.size(); ++i)
        if (m_lines[i].startsWith(u"<p align="_s) && m_lines[i].size() < 200) {
            profile.sectionEnd = pageintroduction::endFormOf(m_lines[i]);
            return;
        }
}

void ProfileFinder::finish(ReadmePage &page) const
{
    const bool isStandard = !m_profile
        || (m_profile->kind == PageProfile::Kind::Table
            && m_profile->head.join(u'\n') + u'\n' == readmelines::tableHead(page.columns));
    PageProfile profile = m_profile.value_or(PageProfile());
    if (!isStandard) {
        if (profile.kind == PageProfile::Kind::Table)
            setColumns(profile, page);
        else if (profile.kind == PageProfile::Kind::List)
            profile.item = bestForm(0);
        setFrame(profile);
    }
    if (isStandard || !pageprofiles::isReadable(profile) || !pageprofiles::isSafe(profile)) {
        for (ReadmePage::Section &section : page.sections)
            section.cells.clear();
        return;
    }
    QList<CellForm> forms;
    for (const PageProfile::Column &column : std::as_const(profile.columns))
        forms << CellForm(column.form);
    for (ReadmePage::Section &section : page.sections)
        for (qsizetype row = 0; row < section.cells.size(); ++row)
            for (qsizetype i = 0; i < forms.size(); ++i) {
                PageCells &cells = section.cells[row];
                const QString &label = profile.columns[i].label;
                const auto own = cells.constFind(label);
                const bool isUsual = own != cells.cend() && !forms[i].has(CellForm::Field::Cell)
                    && forms[i].filled(section.papers[row], int(row) + 1, {}, label) == *own;
                if (isUsual)
                    cells.remove(label);
            }
    page.profile = profile;
}

PageCells ProfileFinder::ownCells(const QString &line, const TableHead &head)
{
    PageCells own;
    if (!head.mayHaveOwnCells())
        return own;
    const QList<QStringView> cells = cellsOfRow(line, head.roles);
    for (qsizetype i = 0; i < head.roles.size(); ++i) {
        const bool isOwn = head.roles[i] == Role::Link || head.roles[i] == Role::Other;
        const bool isSummary = head.roles[i] == Role::Abstract && hasSummaries(head);
        const QString cell =
            formfinder::ownCell(i < cells.size() ? cells[i] : QStringView(), head.roles[i], isSummary);
        if (isOwn || isSummary || !cell.isEmpty())
            own.insert(head.labels[i], harmless(cell));
    }
    return own;
}

} // namespace dp::readme
