#include "exchange/profilewriter.h"

#include "exchange/activemarkup.h"
#include "exchange/formfinder.h"
#include "exchange/pagecontents.h"
#include "exchange/pageintroduction.h"
#include "exchange/readmeheading.h"
#include "exchange/savedsearchcomment.h"

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

/// Returns the cells in the form in which a page may have them. A library that was imported may have others.
PageCells writable(const PageCells &cells, PageProfile::Kind kind)
{
    PageCells all;
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        QString cell = it.value();
        cell.replace(u'\n', u' ').replace(u'\r', u' ');
        cell = harmless(cell);
        all.insert(it.key(), kind == PageProfile::Kind::Table ? formfinder::withoutBars(cell) : cell);
    }
    return all;
}

} // namespace

ProfileWriter::ProfileWriter(
    const PageProfile &profile, const QByteArray &introduction, QDate lastUpdate, int maximum)
    : m_profile(profile)
    , m_introduction(introduction)
    , m_lastUpdate(lastUpdate)
    , m_maximum(maximum)
    , m_item(profile.item,
          profile.kind == PageProfile::Kind::Quotes ? CellForm::Place::Quote : CellForm::Place::Cell)
{
    for (const PageProfile::Column &column : profile.columns)
        m_forms << CellForm(column.form);
}

void ProfileWriter::beginSection(const QString &keyword, const QString &heading)
{
    // The keyword of block quotes may be in the title of the page, which is in the introduction.
    const bool isTitleLost = m_profile.kind == PageProfile::Kind::Quotes && m_profile.introduction.isEmpty();
    begin(keyword,
        heading.isEmpty() || isTitleLost || hasActiveMarkup(heading) ? headingLine(keyword) : heading);
}

void ProfileWriter::beginSavedSearch(const QString &name, const QString &text)
{
    begin(name, headingLine(name) + u'\n' + savedsearchcomment::of(text));
}

void ProfileWriter::begin(const QString &name, const QString &heading)
{
    endSection();
    const qsizetype firstLine = heading.indexOf(u'\n');
    if (m_names.isEmpty() && m_profile.isContentsInside && heading.startsWith(u'#') && firstLine > 0)
        m_contentsAt = heading.left(firstLine + 1).toUtf8().size();
    m_names << name;
    m_rows = 0;
    m_sections += heading.toUtf8() + (m_profile.isBelowBlank ? "\n\n" : "\n");
    for (const QString &line : m_profile.head)
        m_sections += line.toUtf8() + '\n';
}

void ProfileWriter::endSection()
{
    if (m_names.isEmpty())
        return;
    m_sections += '\n';
    if (!m_profile.sectionEnd.isEmpty())
        m_sections +=
            pageintroduction::filled(m_profile.sectionEnd, m_lastUpdate, m_maximum).toUtf8() + "\n\n";
}

void ProfileWriter::add(const Paper &paper, const QStringList & /*keywords*/, const PageCells &own)
{
    ++m_rows;
    const PageCells cells = writable(own, m_profile.kind);
    if (m_profile.kind == PageProfile::Kind::Quotes && m_rows > 1)
        m_sections += m_profile.between.toUtf8() + '\n';
    const QString row = m_profile.kind == PageProfile::Kind::Table ? tableRow(paper, cells)
                                                                   : m_item.filled(paper, m_rows, cells, {});
    m_sections += row.toUtf8() + '\n';
}

QString ProfileWriter::tableRow(const Paper &paper, const PageCells &cells) const
{
    QString row(u'|');
    for (qsizetype i = 0; i < m_forms.size(); ++i) {
        const QString &label = m_profile.columns[i].label;
        const auto own = m_forms[i].has(CellForm::Field::Cell) ? cells.cend() : cells.constFind(label);
        const QString cell = own != cells.cend() ? *own : m_forms[i].filled(paper, m_rows, cells, label);
        row += m_profile.isSpaced ? u' ' + cell + u" |"_s : cell + u'|';
    }
    return row;
}

QByteArray ProfileWriter::finish()
{
    endSection();
    QByteArray page = m_profile.introduction.isEmpty()
        ? m_introduction
        : pageintroduction::filled(m_profile.introduction, m_lastUpdate, m_maximum).toUtf8() + "\n\n";
    if (!m_profile.contents.isEmpty())
        m_sections.insert(m_contentsAt, pagecontents::of(m_profile.contents, m_names).toUtf8() + '\n');
    if (!m_profile.ending.isEmpty())
        m_sections += m_profile.ending.toUtf8() + '\n';
    return page + std::exchange(m_sections, {});
}

} // namespace dp::readme
