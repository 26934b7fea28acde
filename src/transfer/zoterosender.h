#pragma once

#include "base/clock.h"
#include "transfer/zoteroconnector.h"
#include "transfer/zoteroreport.h"
#include "transfer/zoterosending.h"

#include <QObject>

namespace dp {

class LibraryThread;

/// Sends papers to a running Zotero, one after the other, and each with its kept PDF. No paper is sent twice:
/// the library remembers each paper before it is sent. If an answer is lost, the same request is sent once
/// more, and Zotero recognises it by its session. Use the object in the thread that owns the writer; the
/// arguments of the constructor must outlive it.
class ZoteroSender : public QObject
{
    Q_OBJECT

public:
    struct Options {
        quint16 port = 23119;
        std::chrono::milliseconds timeout{30000}; ///< for each request
        bool isAgain = false; ///< also sends papers that were sent before
        KeptPdf keptPdf{};
    };

    ZoteroSender(Network &network, LibraryThread &writer, const Clock &clock, const Options &options,
        QObject *parent = nullptr);

    void start(const QList<qint64> &papers);
    /// Sends no further paper. The current request has three more seconds.
    void stop();

signals:
    /// Emitted after each paper.
    void progressed(int done, int total);
    void finished(const ZoteroReport &report);

private:
    using Claim = zoterosending::Claim;
    using Reply = ZoteroConnector::Reply;
    using Item = ZoteroReport::Item;
    using Pdf = ZoteroReport::Pdf;

    ZoteroReport::Paper &current() { return m_report.papers[m_at]; }
    void readTarget(const Reply &reply);
    void next();
    void handleClaim(const Result<Claim> &claim);
    void probe();
    void save(bool isSecondTry);
    void handleSaved(const Reply &reply, bool isSecondTry);
    void attach();
    void giveBack(Item item, const std::optional<Error> &error);
    void keep(ZoteroRecord::State state, const std::function<void()> &then);
    void endPaper(Item item, Pdf pdf = Pdf::None);
    Error notRunning() const;
    void end(const std::optional<Error> &error = {});

    LibraryThread &m_writer;
    const Clock &m_clock;
    const Options m_options;
    ZoteroConnector m_connector;
    ZoteroReport m_report;
    qsizetype m_at = 0; // index of the current paper
    Claim m_claim; // of the current paper
    int m_refused = 0; // number of papers that were refused one after the other
    bool m_areFilesAllowed = true; // Zotero accepts files in the selected library
};

} // namespace dp
