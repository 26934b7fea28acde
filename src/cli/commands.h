#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "base/result.h"
#include "cli/commandline.h"
#include "cli/terminal.h"

#include <functional>

class QObject;

namespace dp {

class ImportFile;
class Library;
class Network;

/// Runs one command to its end and returns the exit status. Needs a QCoreApplication, but no display.
class Commands
{
public:
    Commands(Terminal &terminal, const Clock &clock, Network &network)
        : m_terminal(terminal)
        , m_clock(clock)
        , m_network(network)
    {
    }

    int run(const Invocation &call);
    /// Called with a function that stops the running command, and with an empty function when it has ended.
    /// The program connects it to SIGINT and SIGTERM.
    std::function<void(std::function<void()>)> onInterrupt;

private:
    int keywords(const Invocation &call);
    int addKeyword(const Invocation &call);
    int editKeyword(const Invocation &call);
    int removeKeyword(const Invocation &call);
    int tryKeyword(const Invocation &call);
    Result<Keyword> triedKeyword(const Invocation &call);
    /// Writes the decoded texts, and the advice that is possible without asking arXiv, to standard error.
    void advise(const Keyword &keyword, const QStringList &decoded);
    int refresh(const Invocation &call);
    int list(const Invocation &call);
    int search(const Invocation &call);
    int show(const Invocation &call);
    int mark(const Invocation &call);
    int exportFile(const Invocation &call);
    int importFiles(const Invocation &call);
    int storeFile(Library &library, const ImportFile &file, const Invocation &call);
    int storeSnapshot(Library &library, const QString &path, const Invocation &call);
    int check(const Invocation &call);
    void backUp(const Invocation &call);
    void tellBackup(const Outcome &kept);
    void tellEarlierBackups(const QString &library);
    void updateSearch(const Invocation &call);
    Outcome mend(const QString &path);

    /// Writes the sentence of the error and returns the exit status for it.
    int fail(const Error &error);

    Terminal &m_terminal;
    bool m_toldOfBackup = false;
    const Clock &m_clock;
    Network &m_network;
};

} // namespace dp
