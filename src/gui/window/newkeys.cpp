#include "gui/window/newkeys.h"

#include "gui/dialogs/generalsettings.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/prompts.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"
#include "transfer/citationexport.h"

#include <QCoreApplication>

namespace dp {
namespace {

struct NewKeys {
    Q_DECLARE_TR_FUNCTIONS(dp::NewKeys)
};

/// Asks whether the papers give up these keys, and shows the result.
void ask(GeneralSettings &page, KeyRenewing &renewing, Prompts &prompts, const GivenKeys &keys)
{
    const int count = int(keys.count());
    if (count == 0)
        return page.showNewKeys(NewKeys::tr("All keys follow this pattern."));
    if (!prompts.confirm(&page, NewKeys::tr("Give new keys"),
            NewKeys::tr(
                "The keys of %Ln paper(s) do not follow the pattern in the settings. Shall these "
                "papers get new keys in the next export? Texts that cite the old keys must then be changed.",
                nullptr, count),
            //: a button: give papers new keys of citations
            NewKeys::tr("Give new keys")))
        return;
    renewing.remove(keys);
    page.showNewKeys(NewKeys::tr(
        "%Ln paper(s) get new keys in the next export. To keep the old ones, use Undo.", nullptr, count));
}

} // namespace

void newkeys::connectTo(SettingsDialog &dialog, Session &session, const Settings &settings, Prompts &prompts,
    WindowMessages &messages)
{
    GeneralSettings *page = &dialog.general();
    KeyRenewing *renewing = &session.citationKeys();
    QObject::connect(page, &GeneralSettings::newKeysRequested, page, [=, &settings, &prompts, &messages] {
        renewing->readOutdated(page, CitationExport::patternOf(settings),
            [=, &prompts, &messages](const Result<GivenKeys> &keys) {
                keys ? ask(*page, *renewing, prompts, *keys) : messages.showError(keys.error());
            });
    });
    QObject::connect(renewing, &KeyRenewing::failed, page, [page] { page->showNewKeys({}); });
}

} // namespace dp
