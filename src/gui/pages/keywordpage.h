#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "base/settings.h"
#include "gui/pages/paperspage.h"

namespace dp {

class GapBar;
class RefreshJob;
struct JobProgress;

/// The tab of a keyword. A bar above the table shows gaps, which are ranges of days with missing papers.
class KeywordPage : public PapersPage
{
    Q_OBJECT

public:
    KeywordPage(PaperLists &lists, Marks &marks, RefreshService &service, RefreshJob &refresh,
        const Settings &settings, const Clock &clock, const KeywordState &state, QWidget *parent = nullptr);

    const KeywordState &state() const { return m_state; }
    void setState(const KeywordState &state);
    /// Shows the papers again: with highlighted matches in the open abstracts if the settings say so, and
    /// without badges of new versions if the keyword ignores them.
    void updateMatches();
    /// Shows only the papers that were submitted on these days (UTC). Invalid: shows all papers.
    void showDays(const DayRange &days) { filter().setDays(days); }
    QString summary() const override;
    void reload() override;
    void loadNow() override;
    void markAll(Mark mark) override;
    /// Returns when the list was last read. It has all papers that had arrived before. Invalid: never.
    QDateTime readTime() const { return m_readTime; }
    /// Returns the name of the keyword and the summary, for a tool tip.
    QString description() const;
    QString key() const override { return m_state.keyword.name; }

signals:
    /// Emitted when the person has marked all papers of the list as read.
    void allMarkedRead();

protected:
    void showReport(const RefreshReport &report) override;
    bool isListChangedBy(const RefreshReport &report) const override;
    PaperQuery ownQuery() const override;
    bool isGroupingWanted() const override;
    bool isPaged(const PaperQuery &query) const override;
    void sayWhyEmpty(EmptyPage &page) override;
    void emptyPageAction() override;

private:
    void noteReadTime();
    void sayGaps();
    void showWait(const JobProgress &progress);
    void nameTable();
    QString noResultsText() const;
    QString updatedSentence(const QString &papers, const QString &unread) const;

    RefreshJob &m_refresh;
    const Settings &m_settings;
    const Clock &m_clock;
    KeywordState m_state;
    GapBar *m_gaps = nullptr; // created when the keyword has a gap for the first time
    QDateTime m_readTime;
    std::optional<Error> m_lastError;
    QString m_wait; // shown sentence about a wait while this keyword is fetched; empty: no wait
};

} // namespace dp
