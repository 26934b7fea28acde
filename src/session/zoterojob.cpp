#include "session/zoterojob.h"

#include "base/log.h"
#include "library/librarythread.h"
#include "library/recovery/backup.h"
#include "transfer/zoterotext.h"

#include <QLocale>

namespace dp {

ZoteroJob::ZoteroJob(Network &network, LibraryThread &writer, const Clock &clock,
    const ZoteroSender::Options &options, const QList<qint64> &papers, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_papers(papers)
    , m_sender(network, writer, clock, options)
{
    connect(&m_sender, &ZoteroSender::progressed, this, [this](int done, int total) {
        report({done, total,
            tr("Sending to Zotero… %1 of %2").arg(QLocale().toString(done), QLocale().toString(total))});
    });
    connect(&m_sender, &ZoteroSender::finished, this, &ZoteroJob::conclude);
}

void ZoteroJob::start()
{
    begin({0, int(m_papers.size()), tr("Sending to Zotero…")});
    m_sender.start(m_papers);
}

void ZoteroJob::conclude(const ZoteroReport &result)
{
    if (result.count(ZoteroReport::Item::Saved) > 0)
        renewBackup();
    const qsizetype untouched = result.count(ZoteroReport::Item::NotSent);
    if (result.error && untouched == result.papers.size())
        return fail(*result.error);
    const QString problems = zoterotext::problems(result);
    JobResult sentences{
        zoterotext::result(result), QString(problems).replace(QLatin1Char('\n'), QLatin1Char(' '))};
    if (problems.contains(QLatin1Char('\n')))
        sentences.details = problems;
    result.isStopped ? cancel(sentences) : finish(sentences);
}

/// Without this, a restored library would not know that these papers were sent.
void ZoteroJob::renewBackup()
{
    constexpr qint64 leastAge = 60; // seconds
    m_writer.post(
        &m_writer,
        [now = m_clock.now()](Library &library) {
            const auto written = backup::renewDaily(library, now, leastAge);
            if (!written)
                qCWarning(logLibrary) << "no backup of today:" << written.error().detail;
            return written;
        },
        [](const Outcome &) { /* errors are only logged */ });
}

} // namespace dp

#include "moc_zoterojob.cpp"
