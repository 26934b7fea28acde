#include "gui/window/zoteroactions.h"

#include "base/settings.h"
#include "gui/prompts.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowmessages.h"
#include "library/zoterorecords.h"
#include "session/session.h"
#include "session/zoterojob.h"
#include "transfer/pdffolder.h"

#include <QAction>

namespace dp {

ZoteroActions::ZoteroActions(QAction &action, const ActionParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&action, &QAction::triggered, this, &ZoteroActions::send);
}

bool ZoteroActions::isBusy() const
{
    const bool isSending = m_parts.session.jobs().has<ZoteroJob>();
    if (isSending)
        m_parts.messages.showProblem(
            tr("Papers are already being sent to Zotero. Wait for the end, or stop it first."));
    return isSending;
}

void ZoteroActions::send()
{
    constexpr int mostSent = 1000;
    const QString tooMany = tr("Select at most %Ln paper(s) to send them to Zotero.", nullptr, mostSent);
    m_parts.onPapers(mostSent, tooMany, [this](const QList<qint64> &ids) {
        if (isBusy())
            return;
        m_parts.session.library().reader.post(
            this, [ids](Library &library) { return ZoteroRecords(library).count(ids); },
            [this, ids](const Result<int> &sentBefore) {
                sentBefore ? run(ids, *sentBefore) : m_parts.messages.showError(sentBefore.error());
            });
    });
}

/// Starts to send the papers. Papers that were sent before are left out. If all of them were sent before, the
/// person may have removed them in Zotero, so the person is asked.
void ZoteroActions::run(const QList<qint64> &papers, int sentBefore)
{
    ZoteroSender::Options options;
    options.port = quint16(m_parts.settings.number(Setting::ZoteroPort));
    options.keptPdf = pdffolder::lookup(PdfFolder::ofSettings(m_parts.settings));
    if (sentBefore == papers.size()) {
        options.isAgain = m_parts.prompts.confirm(m_parts.center.window(), tr("Send to Zotero"),
            tr("%Ln paper(s) were already sent to Zotero. Zotero does not recognize papers that it already "
               "has. "
               "Send again?",
                nullptr, sentBefore),
            //: a button
            tr("Send again"));
        if (!options.isAgain)
            return;
    }
    if (isBusy()) // the action was used again while the library was read
        return;
    m_parts.session.jobs().run(new ZoteroJob(m_parts.session.network(), m_parts.session.library().writer,
                                   m_parts.session.clock(), options, papers),
        &ZoteroJob::start);
}

} // namespace dp

#include "moc_zoteroactions.cpp"
