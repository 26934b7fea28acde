#include "session/libraryopener.h"

#include "library/libraryfiles.h"
#include "library/libraryheader.h"
#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "text/errortext.h"
#include "text/rebuilttext.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct LibraryOpenerText {
    Q_DECLARE_TR_FUNCTIONS(dp::LibraryOpenerText)
};

} // namespace

LibraryOpener::LibraryOpener(
    const QString &path, const Clock &clock, RunLongWork runLongWork, Meanwhile meanwhile)
    : m_path(path)
    , m_clock(clock)
    , m_runLongWork(std::move(runLongWork))
    , m_meanwhile(std::move(meanwhile))
{
}

Result<std::unique_ptr<OpenedLibrary>> LibraryOpener::open()
{
    m_library = std::make_unique<OpenedLibrary>();
    auto opened = openOnce(Library::Access::Create);
    if (opened && damagestate::isSuspect(m_path))
        opened = checkIntegrity();
    if (!opened && damagestate::mayMeanDamage(opened.error())) {
        DP_TRY(recover(opened.error()));
        opened = openOnce(Library::Access::Create);
    }
    if (!opened && opened.error().kind == ErrorKind::LibraryReadOnly && libraryfiles::exists(m_path)) {
        // A read-only library can be shown, searched and exported. Each attempt to write fails with an error
        // that gives the reason.
        const QString reason = errorText(opened.error());
        opened = openOnce(Library::Access::Read);
        if (opened) {
            m_library->isReadOnly = true;
            m_library->notice = reason;
        }
    }
    if (!opened)
        return opened.error();
    return std::move(m_library);
}

Outcome LibraryOpener::openOnce(Library::Access access)
{
    const auto isNew = openWriter(access);
    if (!isNew) {
        close();
        return isNew.error();
    }
    m_library->isNew = *isNew;
    // Stores that the user must choose the first keywords, now or at the next start. If this cannot be
    // stored, the user does not get this choice, and the suggested keywords are shown as tabs.
    if (m_library->isNew)
        m_library->writer.post(
            &m_library->writer,
            [](Library &library) {
                return LibraryProperties(library).set(LibraryProperties::Name::WelcomeDue, u"1"_s);
            },
            [](const Outcome &) {});
    const Outcome readable = openReaders();
    if (!readable)
        close();
    return readable;
}

/// Returns whether the library was just created.
Result<bool> LibraryOpener::openWriter(Library::Access access)
{
    LibraryThread &writer = m_library->writer;
    if (!libraryheader::needsMigration(m_path)) {
        writer.startOpening(m_path, access);
        m_library->reader.startOpeningAfter(writer, m_path, Library::Access::Share);
        if (m_meanwhile)
            m_meanwhile();
        return writer.opened();
    }
    Result<bool> isNew = false;
    m_runLongWork(LibraryOpenerText::tr("Updating the library for this version of the program. This takes "
                                        "about ten seconds for every 100,000 papers."),
        [&](const auto &) { isNew = writer.open(m_path, access); });
    m_library->reader.startOpeningAfter(writer, m_path, Library::Access::Share);
    return isNew;
}

Outcome LibraryOpener::openReaders()
{
    auto sound = m_library->writer.ask([](Library &library) { return repair::quickCheck(library); });
    auto local = libraryopener::open(m_path, Library::Access::Share);
    const auto reader = m_library->reader.opened();
    const Outcome checked = sound.get();
    if (!reader)
        return reader.error();
    if (!local)
        return local.error();
    m_library->local = std::move(*local);
    shareMutes();
    return checked;
}

void LibraryOpener::shareMutes()
{
    const auto mutes = m_library->mutes;
    mutes->setToday(m_clock.today());
    for (LibraryThread *thread : {&m_library->writer, &m_library->reader})
        thread->post(
            thread,
            [mutes](Library &library) -> Outcome {
                library.shareMutes(mutes, false);
                return success();
            },
            [](const Outcome &) {});
    m_library->local->shareMutes(mutes, true);
}

void LibraryOpener::close()
{
    m_library->local.reset();
    m_library->reader.close();
    m_library->writer.close();
}

/// Checks the whole library. Called if the program suspected damage when it last ran.
Outcome LibraryOpener::checkIntegrity()
{
    Result<bool> sound = false;
    m_runLongWork(LibraryOpenerText::tr("Checking the library…"), [&](const auto &) {
        auto library = libraryopener::open(m_path, Library::Access::Share);
        sound = library ? repair::isSound(**library) : Result<bool>(library.error());
    });
    if (sound && *sound) {
        damagestate::clearSuspicion(m_path);
        return success();
    }
    close();
    // If the library cannot be read at the moment, it is not treated as damaged.
    return sound ? Error{ErrorKind::LibraryDamaged, m_path, {}} : sound.error();
}

Outcome LibraryOpener::recover(const Error &cause)
{
    Result<rebuild::Report> report = cause;
    m_runLongWork(LibraryOpenerText::tr("The library is damaged. Rebuilding it; the damaged file is kept."),
        [&](const auto &tell) { report = rebuild::run(m_path, m_clock.now(), tell); });
    if (!report)
        return report.error();
    m_library->notice = rebuiltText(*report);
    return success();
}

} // namespace dp
