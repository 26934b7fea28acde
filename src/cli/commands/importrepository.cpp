#include "cli/commands/importrepository.h"

#include "base/plaintext.h"
#include "cli/background.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/library.h"
#include "transfer/importtext.h"
#include "transfer/repositoryimport.h"
#include "transfer/repositorytext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

class RepositoryImporter
{
public:
    RepositoryImporter(const CommandContext &context, Library &library, const QString &folder)
        : m_context(context)
        , m_library(library)
        , m_folder(folder)
        , m_stop(std::make_shared<std::atomic<bool>>(false))
        , m_reader(folder, m_stop)
    {
    }

    int run()
    {
        m_since.start();
        m_context.setInterrupt([stop = m_stop] { *stop = true; });
        const Outcome outcome = storeAll();
        m_context.setInterrupt({});
        const Outcome finished = m_import.finish(m_library);
        const bool isInterrupted = *m_stop;
        if (m_isStored)
            writeReport();
        if (isInterrupted) {
            m_context.terminal.note(CliText::tr("Import stopped. Run the same command again to continue."));
            return m_isStored ? commandline::Interrupted : -commandline::Interrupted;
        }
        const Outcome &end = outcome ? finished : outcome;
        if (!end)
            return m_isStored ? m_context.fail(end.error()) : -m_context.fail(end.error());
        return m_report.problems > 0 ? commandline::Failed : commandline::Done;
    }

private:
    Outcome storeAll()
    {
        DP_TRY(background::call([this] { return m_reader.open(); }));
        const auto passedOver = m_import.begin(m_library, m_reader);
        if (!passedOver)
            return passedOver.error();
        m_reader.passOver(*passedOver);
        while (!m_report.isDone) {
            const auto batch = background::call([this] { return m_reader.next(); });
            if (!batch)
                return batch.error();
            const auto report =
                m_import.store(m_library, *batch, m_reader.mark(batch->done), m_context.clock.now());
            if (!report)
                return report.error();
            m_report = *report;
            m_isStored = m_isStored || m_report.versions > 0;
            writeProgress(batch->done);
            QCoreApplication::processEvents(); // signals such as Ctrl+C are handled here
            if (*m_stop)
                return Error{ErrorKind::Cancelled, m_folder, {}};
        }
        if (m_report.versions + *passedOver == 0)
            return Error{ErrorKind::NoPageInRepository, m_folder, {}};
        return success();
    }

    /// At most one line per second.
    void writeProgress(int done)
    {
        const qint64 now = m_since.elapsed();
        if (now - m_last < 1000)
            return;
        m_last = now;
        const QLocale locale;
        //: %1 is a number of papers, %2 and %3 are numbers of versions of a page
        m_context.terminal.note(CliText::tr("Importing… %1 papers (%2 of %3 versions)")
                                    .arg(locale.toString(m_report.papers), locale.toString(done),
                                        locale.toString(m_reader.count())));
    }

    void writeReport()
    {
        m_context.terminal.resultLine(plaintext::oneLine(m_folder)
            + u"\t%1 papers\t%2 new\t%3 revised"_s.arg(m_report.papers)
                  .arg(m_report.added)
                  .arg(m_report.revised));
        const QStringList notes = importtext::headingsTold(m_report.keywords)
            + repositorytext::problemsTold(m_folder, m_report, m_reader.isShallow());
        for (const QString &note : notes)
            m_context.terminal.note(note);
    }

    const CommandContext &m_context;
    Library &m_library;
    const QString m_folder;
    const GitReader::Stop m_stop;
    RepositoryReader m_reader;
    RepositoryImport m_import;
    RepositoryImport::Report m_report;
    QElapsedTimer m_since;
    qint64 m_last = 0;
    bool m_isStored = false;
};

} // namespace

int importRepository(const CommandContext &context, Library &library, const QString &folder)
{
    return RepositoryImporter(context, library, folder).run();
}

} // namespace dp
