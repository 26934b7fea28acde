#include "app/desktop.h"

#include "base/log.h"
#include "gui/appearance.h"
#include "gui/dialogs/waitdialog.h"
#include "library/libraryfiles.h"
#include "library/libraryheader.h"
#include "library/libraryid.h"
#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "text/errortext.h"
#include "text/rebuilttext.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Milliseconds that a window may stay unpainted, for example behind other windows.
constexpr int longestUnseen = 500;

/// Calls a function after the first paint of the window. The window owns it.
class AfterFirstPicture final : public QObject
{
public:
    AfterFirstPicture(QWidget &window, std::function<void()> action)
        : QObject(&window)
        , m_action(std::move(action))
    {
        window.installEventFilter(this);
        QTimer::singleShot(longestUnseen, this, [this] { act(); });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] { act(); }); // children of the window are painted first
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void act()
    {
        if (const auto action = std::exchange(m_action, {}))
            action();
    }

    std::function<void()> m_action;
};

struct DesktopText {
    Q_DECLARE_TR_FUNCTIONS(dp::DesktopText)
};

} // namespace

Desktop::Desktop(const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network)
    : m_options(options)
    , m_prompts(prompts)
    , m_clock(clock)
    , m_network(network)
    , m_settings(options.settings)
{
}

/// Writes the backup of the day if there is none, and again if the user marked papers, so that it has their
/// marks. It runs after the pending marks, when the window is gone and before the library's thread ends.
Desktop::~Desktop()
{
    if (m_desk && !m_isReadOnly)
        m_writer.post(
            &m_writer,
            [now = m_clock.now(), hasMarked = m_desk->hasMarked()](Library &library) {
                const auto kept =
                    hasMarked ? backup::renewDaily(library, now) : backup::keepDaily(library, now);
                if (!kept)
                    qCWarning(logLibrary) << "no backup of today:" << kept.error().detail;
                return kept;
            },
            [](const Outcome &) { /* logged only, because the window is gone */ });
}

Result<std::unique_ptr<Desktop>> Desktop::open(
    const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network)
{
    std::unique_ptr<Desktop> desktop(new Desktop(options, prompts, clock, network));
    DP_TRY(desktop->openLibrary());
    desktop->build();
    return desktop;
}

Outcome Desktop::openLibrary()
{
    auto opened = openOnce(Library::Access::Create);
    if (opened && damagestate::isSuspect(m_options.library))
        opened = checkIntegrity();
    if (!opened && damagestate::mayMeanDamage(opened.error())) {
        DP_TRY(recover(opened.error()));
        opened = openOnce(Library::Access::Create);
    }
    if (!opened && opened.error().kind == ErrorKind::LibraryReadOnly
        && libraryfiles::exists(m_options.library)) {
        // The existing library can be read, searched and exported. Each attempt to write gives the reason for
        // the refusal.
        const QString why = errorText(opened.error());
        opened = openOnce(Library::Access::Read);
        if (opened) {
            m_isReadOnly = true;
            m_notice = why;
        }
    }
    return opened;
}

Outcome Desktop::openOnce(Library::Access access)
{
    Result<bool> made = false;
    if (libraryheader::needsMigration(m_options.library))
        WaitDialog::run(
            DesktopText::tr(
                "The library is taken over from an older version of the program; this takes about "
                "ten seconds for every 100,000 papers."),
            [&](const auto &) { made = m_writer.open(m_options.library, access); });
    else {
        m_writer.startOpening(m_options.library, access);
        appearance::loadFonts(); // takes as long as opening the library, and does not need it
        made = m_writer.opened();
    }
    if (!made) {
        closeLibrary();
        return made.error();
    }
    m_isNew = *made;
    // The next user of the window is asked what to follow, now or at the next start. If this cannot be
    // stored, there is no welcome, and the suggested keywords are shown as tabs.
    if (m_isNew)
        m_writer.post(
            &m_writer,
            [](Library &library) {
                return LibraryProperties(library).set(LibraryProperties::Name::WelcomeDue, u"1"_s);
            },
            [](const Outcome &) {});
    const auto readable = [&]() -> Outcome {
        auto identified = m_writer.ask([access](Library &library) {
            return access == Library::Access::Create ? libraryid::ensure(library) : success();
        });
        auto sound = m_writer.ask([](Library &library) { return repair::quickCheck(library); });
        (void)identified.get(); // without an id, only the identity of the file is checked later
        m_searcher.startOpening(m_options.library, Library::Access::Share);
        auto reader = libraryopener::open(m_options.library, Library::Access::Share);
        const auto searcher = m_searcher.opened();
        const Outcome seen = sound.get();
        if (!searcher)
            return searcher.error();
        if (!reader)
            return reader.error();
        m_reader = std::move(*reader);
        return seen;
    }();
    if (!readable)
        closeLibrary();
    return readable;
}

void Desktop::closeLibrary()
{
    m_reader.reset();
    m_searcher.close();
    m_writer.close();
}

/// Checks the library, because the program found damage when it last ran.
Outcome Desktop::checkIntegrity()
{
    Result<bool> sound = false;
    WaitDialog::run(DesktopText::tr("The library is looked over, since a part of it could not be read."),
        [&](const auto &) {
            auto library = libraryopener::open(m_options.library, Library::Access::Share);
            sound = library ? repair::isSound(**library) : Result<bool>(library.error());
        });
    if (sound && *sound) {
        damagestate::clearSuspicion(m_options.library);
        return success();
    }
    closeLibrary();
    // A library that cannot be read just now is not treated as damaged.
    return sound ? Error{ErrorKind::LibraryDamaged, m_options.library, {}} : sound.error();
}

Outcome Desktop::recover(const Error &cause)
{
    Result<rebuild::Report> report = cause;
    WaitDialog::run(
        DesktopText::tr("The library is damaged. It is rebuilt from all that can be read of it and from the "
                        "last backup; nothing of it is thrown away."),
        [&](const auto &tell) { report = rebuild::run(m_options.library, m_clock.now(), tell); });
    if (!report)
        return report.error();
    m_notice = rebuiltText(*report);
    return success();
}

void Desktop::build()
{
    RequestPolicy policy;
    policy.interval = m_options.interval;
    policy.timeout = m_options.timeout;
    policy.sharedFolder = Governor::defaultFolder();
    m_queue = std::make_unique<RequestQueue>(m_network, policy);
    RefreshService::Options refresh;
    refresh.apiUrl = QUrl(m_options.apiUrl);
    refresh.retries = m_options.retries;
    refresh.order = sortByNamed(m_settings.text(Setting::ListOrder));
    refresh.bound = m_settings.number(Setting::RefreshBound);
    m_refresh = std::make_unique<RefreshService>(*m_queue, m_writer, m_clock, refresh);
    m_desk =
        std::make_unique<Desk>(m_writer, m_searcher, *m_reader, *m_refresh, m_settings, m_prompts, m_clock);
    appearance::apply(m_settings.text(Setting::Appearance));
    m_others = std::make_unique<ExternalChanges>(
        m_writer, m_searcher, *m_reader); // created before any data to be shown is read
    m_window = std::make_unique<MainWindow>(*m_desk);
    QObject::connect(
        m_others.get(), &ExternalChanges::changedLibrary, m_window.get(), &MainWindow::readAgain);
    QObject::connect(m_others.get(), &ExternalChanges::lostLibrary, m_window.get(), &MainWindow::tellLost);
    QObject::connect(m_others.get(), &ExternalChanges::foundLibrary, m_window.get(), &MainWindow::tellFound);
}

void Desktop::show(std::function<void()> whenSeen)
{
    m_window->prepare();
    if (!m_options.background) {
        m_window->show();
        // Looking for a tray and a network takes as long as painting the window.
        new AfterFirstPicture(*m_window, [this, whenSeen = std::move(whenSeen)] { startServices(whenSeen); });
        return;
    }
    startServices(whenSeen);
    if (!m_tray)
        m_window->showMinimized();
}

void Desktop::startServices(const std::function<void()> &whenSeen)
{
    if (whenSeen)
        whenSeen();
    if (Tray::isAvailable()) {
        m_tray = std::make_unique<Tray>(*m_window, *m_reader);
        m_window->setTray(&Tray::isAvailable);
        QApplication::setQuitOnLastWindowClosed(false); // the window quits the program itself
        m_tray->show();
    }
    m_window->start(m_isNew);
    m_selfRefresh = std::make_unique<RefreshScheduler>(*m_window, m_settings, m_clock, m_network);
    if (!m_isReadOnly)
        startMaintenance();
    m_others->check();
    if (!m_notice.isEmpty())
        m_window->tell(m_notice);
}

/// Failures of this work, such as the daily backup, are reported like failures of user actions.
void Desktop::startMaintenance()
{
    m_housekeeper =
        std::make_unique<IdleMaintenance>(m_writer, m_clock, [this] { return m_window->isAtWork(); });
    QObject::connect(
        m_housekeeper.get(), &IdleMaintenance::finished, m_desk.get(), [this](const Outcome &outcome) {
            if (!outcome)
                emit m_desk->failed(outcome.error());
        });
}

} // namespace dp
