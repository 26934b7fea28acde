#pragma once

#include "session/job.h"
#include "transfer/zoterosender.h"

namespace dp {

/// Sends papers to a running Zotero. Use the object in the GUI thread; the arguments of the constructor must
/// outlive it.
class ZoteroJob : public Job
{
    Q_OBJECT

public:
    ZoteroJob(Network &network, LibraryThread &writer, const Clock &clock,
        const ZoteroSender::Options &options, const QList<qint64> &papers, QObject *parent = nullptr);

    void start();
    bool canStop() const override { return true; }
    void stop() override { m_sender.stop(); }

private:
    void conclude(const ZoteroReport &result);
    void renewBackup();

    LibraryThread &m_writer;
    const Clock &m_clock;
    const QList<qint64> m_papers;
    ZoteroSender m_sender;
};

} // namespace dp
