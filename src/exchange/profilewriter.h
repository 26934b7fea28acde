#pragma once

#include "exchange/cellform.h"
#include "exchange/readmewriter.h"

namespace dp::readme {

/// Writes a page in the layout of a profile, such as that of an imported page.
class ProfileWriter final : public PageWriter
{
public:
    /// introduction: the text above the sections, if the profile has none.
    ProfileWriter(const PageProfile &profile, const QByteArray &introduction, QDate lastUpdate, int maximum);
    void beginSection(const QString &keyword, const QString &heading = {}) override;
    void beginSavedSearch(const QString &name, const QString &text) override;
    void add(const Paper &paper, const QStringList &keywords = {}, const PageCells &own = {}) override;
    QByteArray finish() override;

private:
    void begin(const QString &name, const QString &heading);
    void endSection();
    QString tableRow(const Paper &paper, const PageCells &cells) const;

    const PageProfile m_profile;
    const QByteArray m_introduction;
    const QDate m_lastUpdate;
    const int m_maximum;
    QList<CellForm> m_forms; // of the columns
    CellForm m_item;
    QStringList m_names; // of the sections
    int m_rows = 0; // of the section
    qsizetype m_contentsAt = 0; // position of the list of sections in m_sections
    QByteArray m_sections;
};

} // namespace dp::readme
