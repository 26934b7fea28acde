#pragma once

#include "base/keyword.h"
#include "gui/widgets/paperspage.h"

namespace dp {

class GapBar;

/// The tab of a keyword, with a bar above the table that shows the gaps.
class KeywordPage : public PapersPage
{
    Q_OBJECT

public:
    KeywordPage(Desk &desk, const KeywordState &state, QWidget *parent = nullptr);

    const KeywordState &state() const { return m_state; }
    void setState(const KeywordState &state);
    /// Replaces the keyword and keeps its counts.
    void setKeyword(const Keyword &keyword) { m_state.keyword = keyword; }
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

    KeywordState m_state;
    GapBar *m_gaps = nullptr; // created when there is a gap
    bool m_busy = false;
    bool m_fetching = false;
    std::optional<Error> m_lastError;
};

} // namespace dp
