#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "base/settings.h"
#include "gui/pages/paperspage.h"

namespace dp {

class GapBar;

/// The tab of a keyword, with a bar above the table that shows the gaps.
class KeywordPage : public PapersPage
{
    Q_OBJECT

public:
    KeywordPage(PaperLists &lists, Marks &marks, const Settings &settings, const Clock &clock,
        const KeywordState &state, QWidget *parent = nullptr);

    const KeywordState &state() const { return m_state; }
    void setState(const KeywordState &state);
    /// Sets whether this keyword is being fetched.
    void setFetching(bool fetching);
    /// Sets whether any keyword is being fetched.
    void setBusy(bool busy);
    /// Sets the result of the last fetch of this keyword: nothing, or the error.
    void setLastError(const std::optional<Error> &error);
    QString summary() const override;
    QString key() const override { return m_state.keyword.name; }

signals:
    void refreshRequested(const Keyword &keyword);
    void fillRequested(const Keyword &keyword);

protected:
    PaperQuery ownQuery() const override;
    std::optional<Result<PagedIdList>> windowOf(const PaperQuery &query) const override;
    void sayWhyEmpty(EmptyPage &page) override;
    void emptyPageAction() override { emit refreshRequested(m_state.keyword); }

private:
    void sayGaps();
    QString updatedSentence(const QString &papers, const QString &unread) const;

    const Settings &m_settings;
    const Clock &m_clock;
    KeywordState m_state;
    GapBar *m_gaps = nullptr; // created when there is a gap
    bool m_busy = false;
    bool m_fetching = false;
    std::optional<Error> m_lastError;
};

} // namespace dp
