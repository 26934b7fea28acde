#pragma once

#include "arxiv/requestqueue.h"
#include "base/keyword.h"
#include "base/result.h"

#include <QDateTime>

#include <optional>

namespace dp {

struct RefreshReport;
class Terminal;

/// Writes the progress and the results of a refresh to the terminal.
class RefreshOutput
{
public:
    /// isKeywordNamed: the call contains names of keywords. If such a keyword was removed during the refresh,
    /// this is a failure.
    RefreshOutput(Terminal &terminal, bool isKeywordNamed)
        : m_terminal(terminal)
        , m_isKeywordNamed(isKeywordNamed)
    {
    }

    void start(const Keyword &keyword);
    void wait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void finish(const RefreshReport &report);
    /// Writes why keywords were not fetched. Call this function after the last report.
    void end(const QDateTime &now);

    /// Returns whether all keywords were fetched without an error.
    bool isComplete() const { return m_isComplete; }

private:
    void finishKeyword(const RefreshReport &report);
    void finishOtherPapers(const RefreshReport &report);
    void writeVersionsError(const Error &error);

    Terminal &m_terminal;
    bool m_isKeywordNamed;
    bool m_isComplete = true;
    bool m_isNotDue = false;
};

} // namespace dp
