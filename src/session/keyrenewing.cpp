#include "session/keyrenewing.h"

#include "session/guardedpost.h"
#include "session/retrywhilebusy.h"
#include "session/undochange.h"
#include "transfer/keyrenewal.h"

#include <utility>

namespace dp {

void KeyRenewing::readOutdated(
    QObject *context, const QString &pattern, std::function<void(const Result<GivenKeys> &)> done)
{
    m_library.reader.post(
        context, [pattern](Library &library) { return keyrenewal::outdated(library, pattern); },
        std::move(done));
}

void KeyRenewing::remove(const GivenKeys &keys)
{
    if (keys.count() == 0)
        return;
    const auto writeAgain = [this, keys](bool isUndo) {
        write(keys, isUndo ? &GivenKeys::restorePart : &GivenKeys::removePart, [this] { emit reverted(); });
    };
    //: name of a change in "Undo “%1”": papers get new keys of citations
    m_undo.push(std::make_unique<UndoChange>(UndoChange::Parts{tr("Give new keys"), {}, writeAgain}));
    write(keys, &GivenKeys::removePart);
}

/// Posts all parts at once, so that nothing is lost if the program ends. Calls done after the last one.
void KeyRenewing::write(const GivenKeys &keys, GivenKeys::Work work, const std::function<void()> &done)
{
    m_hasChanged = true;
    for (qsizetype part = 0; part < keys.parts(); ++part)
        m_library.writer.post(
            this,
            [keys, work, part, onWait = emitLater(m_library.writer, this, &KeyRenewing::delayed)](
                Library &library) {
                return retryWhileBusy([&] { return (keys.*work)(library, part); }, onWait);
            },
            [this, done, isLast = part + 1 == keys.parts()](const Outcome &written) {
                if (!written)
                    emit failed(written.error());
                else if (isLast && done)
                    done();
            });
}

} // namespace dp

#include "moc_keyrenewing.cpp"
