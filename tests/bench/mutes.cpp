// Measures a mute of a word that many papers have: until the counts of all tabs are right, and until the list
// is painted. The papers of the rule are known before, because the dialog has shown them.

#include "library/mutes.h"
#include "bench/desk.h"
#include "bench/papertab.h"
#include "bench/parts.h"
#include "bench/store.h"
#include "library/libraryopener.h"
#include "library/mutecache.h"
#include "library/mutestates.h"

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int muteRuns = 9;
constexpr double mostOfAMute = 100, mostOfPreview = 2000; // largest good times, in milliseconds
constexpr double mostOfSmall = 30; // largest good ratio to a library with 10,000 papers
constexpr int smallLibrary = 10000;
const Mute frequent{0, Mute::Kind::Word, u"models"_s};

struct Times {
    double preview = 0;
    QList<double> muted, undone;
};

/// Mutes and undoes in turn. Each time ends when the numbers of unread papers of all tabs have been read.
Times timesOf(Store &store, int papers)
{
    Desk desk(papertab::copyOf(store, papers, u"mutes"_s), store.path(u"mutes.ini"_s));
    Session &session = desk.session();
    const auto muted = [&] {
        return session.keywords().counts().muted;
    };
    Times times;
    bool isCounted = false;
    times.preview = milliseconds([&] {
        session.mutes().preview(&session.mutes(), frequent, [&](const Result<MutePreview> &preview) {
            if (sure(preview).hides == 0)
                qFatal("no paper has the word");
            isCounted = true;
        });
        Desk::wait([&] { return isCounted; });
    });
    int reads = 0;
    QObject::connect(&session.keywords(), &KeywordList::wasRead, &desk, [&] { ++reads; });
    for (int run = 0; run < muteRuns; ++run) {
        reads = 0;
        times.muted << milliseconds([&] {
            session.mutes().add(frequent);
            Desk::wait([&] { return reads > 0 && muted() > 0; });
        });
        reads = 0;
        times.undone << milliseconds([&] {
            session.undoStack().undo();
            Desk::wait([&] { return reads > 0 && muted() == 0; });
        });
    }
    return times;
}

} // namespace

QList<Line> muteLines(Store &store, int papers)
{
    const Times large = timesOf(store, papers), little = timesOf(store, smallLibrary);
    return {
        Line{u"the papers that the mute of a frequent word would hide"_s, large.preview, {}, mostOfPreview},
        Line{u"mute a frequent word: all counts right"_s, median(large.muted), {}, mostOfAMute},
        Line{u"undo the mute: all counts right"_s, median(large.undone), {}, mostOfAMute},
        Line{u"mute a frequent word; with 10,000 papers"_s, median(large.muted), median(little.muted),
            mostOfSmall}};
}

} // namespace dp::bench
