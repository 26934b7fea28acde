#pragma once

#include "gui/pages/paperspage.h"
#include "library/librarycounts.h"

namespace dp {

class Settings;

/// A tab that shows papers of the whole library: either all papers or the starred papers.
class LibraryPage : public PapersPage
{
    Q_OBJECT

public:
    enum class Kind { All, Starred };

    LibraryPage(PaperLists &lists, Marks &marks, const RefreshService &refresh, const Settings &settings,
        Kind kind, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    QString title() const;
    void setCounts(const LibraryCounts &counts);
    bool isLeftBy(Mark mark) const override { return m_kind == Kind::Starred && mark == Mark::Unstarred; }
    QString summary() const override;
    QString key() const override;

protected:
    PaperQuery ownQuery() const override;
    bool isGroupingWanted() const override;
    bool isPaged(const PaperQuery &query) const override;
    bool isListChangedBy(const RefreshReport &report) const override;
    void sayWhyEmpty(EmptyPage &page) override;

private:
    void showStars(const QList<qint64> &ids, Mark mark);

    const Settings &m_settings;
    const Kind m_kind;
    LibraryCounts m_counts;
};

} // namespace dp
