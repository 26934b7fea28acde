#include "app/desktop.h"

#include "base/log.h"
#include "gui/appearance.h"
#include "gui/dialogs/waitdialog.h"
#include "library/backup.h"
#include "library/facts.h"
#include "library/rebuild.h"
#include "library/repair.h"
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

constexpr int longestUnseen = 500; // ms that a window may stay unpainted, behind others for instance

/// Does something once the window has been painted; belongs to the window.
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
            QTimer::singleShot(0, this, [this] { act(); }); // what is within the window is painted first
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

/// A day with a mark has a backup, also where the program did not run long enough for one to be made
/// meanwhile. It is written behind the marks, before the library's thread ends and after the window is gone.
Desktop::~Desktop()
{
    if (m_desk && m_desk->hasMarked() && !m_isReadOnly)
        m_writer.post(
            &m_writer,
            [now = m_clock.now()](Library &library) {
                const auto kept = backup::keepDaily(library.connection(), now);
                if (!kept)
                    qCWarning(logLibrary) << "no backup of today:" << kept.error().detail;
                return kept;
            },
            [](const Outcome &) { /* logged: there is no window to tell it in */ });
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
    if (opened && rebuild::isSuspect(m_options.library))
        opened = lookOver();
    if (!opened && rebuild::mayMeanDamage(opened.error())) {
        DP_TRY(makeSound(opened.error()));
        opened = openOnce(Library::Access::Create);
    }
    if (!opened && opened.error().kind == ErrorKind::LibraryReadOnly && Library::exists(m_options.library)) {
        // What is there can be read, searched and exported; what would be written says each time why it is
        // not.
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
    if (Library::needsMigration(m_options.library))
        WaitDialog::run(
            DesktopText::tr(
                "The library is taken over from an older version of the program; this takes about "
                "ten seconds for every 100,000 papers."),
            [&](const auto &) { made = m_writer.open(m_options.library, access); });
    else {
        m_writer.startOpening(m_options.library, access);
        appearance::loadFonts(); // which takes as long, and needs nothing of a library
        made = m_writer.opened();
    }
    if (!made) {
        closeLibrary();
        return made.error();
    }
    m_isNew = *made;
    if (m_isNew) // whoever comes by the window is asked what to follow, now or the next time
        m_writer.post(
            &m_writer,
            [](Library &library) { return Facts(library.connection()).set(Facts::Name::WelcomeDue, u"1"_s); },
            [](const Outcome
                    &) { /* without it there is no welcome, and the suggestions are there as tabs */ });
    const auto readable = [&]() -> Outcome {
        auto sound = m_writer.ask([](Library &library) { return repair::glance(library.connection()); });
        m_searcher.startOpening(m_options.library, Library::Access::Share);
        auto reader = Library::open(m_options.library, Library::Access::Share);
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

/// Something was found damaged when the program ran last.
Outcome Desktop::lookOver()
{
    Result<bool> sound = false;
    WaitDialog::run(DesktopText::tr("The library is looked over, since a part of it could not be read."),
        [&](const auto &) {
            auto library = Library::open(m_options.library, Library::Access::Share);
            sound = library ? repair::isSound((*library)->connection()) : Result<bool>(library.error());
        });
    if (sound && *sound) {
        rebuild::clearSuspicion(m_options.library);
        return success();
    }
    closeLibrary();
    // One that cannot be looked at just now is not damaged for that.
    return sound ? Error{ErrorKind::LibraryDamaged, m_options.library, {}} : sound.error();
}

Outcome Desktop::makeSound(const Error &cause)
{
    Result<rebuild::Report> report = cause;
    WaitDialog::run(
        DesktopText::tr("The library is damaged. It is rebuilt from all that can be read of it and from the "
                        "last backup; nothing of it is thrown away."),
        [&](const auto &tell) { report = rebuild::run(m_options.library, m_clock.now(), tell); });
    if (!report)
        return report.error();
    m_notice = rebuiltText(report->papers, report->lostPapers, report->backup.date(), report->setAside);
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
    ExportFile::Options exportDefaults;
    exportDefaults.apiUrl = refresh.apiUrl;
    appearance::apply(m_settings.text(Setting::Appearance));
    m_others = std::make_unique<OtherPrograms>(
        m_writer, m_searcher, *m_reader); // before anything is read to be shown
    m_window = std::make_unique<MainWindow>(*m_desk, exportDefaults);
    QObject::connect(m_others.get(), &OtherPrograms::changedLibrary, m_window.get(), &MainWindow::readAgain);
    QObject::connect(m_others.get(), &OtherPrograms::lostLibrary, m_window.get(), &MainWindow::tellLost);
    QObject::connect(m_others.get(), &OtherPrograms::foundLibrary, m_window.get(), &MainWindow::tellFound);
}

void Desktop::show(std::function<void()> whenSeen)
{
    m_window->prepare();
    if (!m_options.background) {
        m_window->show();
        // Looking for a tray and for the network takes as long as drawing the window does.
        new AfterFirstPicture(*m_window, [this, whenSeen = std::move(whenSeen)] { settle(whenSeen); });
        return;
    }
    settle(whenSeen);
    if (!m_tray)
        m_window->showMinimized();
}

void Desktop::settle(const std::function<void()> &whenSeen)
{
    if (whenSeen)
        whenSeen();
    if (Tray::isAvailable()) {
        m_tray = std::make_unique<Tray>(*m_window, *m_reader);
        m_window->setTray(&Tray::isAvailable);
        QApplication::setQuitOnLastWindowClosed(false); // the window says itself when it is the end
        m_tray->show();
    }
    m_window->start(m_isNew);
    m_selfRefresh = std::make_unique<SelfRefresh>(*m_window, m_settings, m_clock, m_network);
    if (!m_isReadOnly)
        keepHouse();
    m_others->look();
    if (!m_notice.isEmpty())
        m_window->tell(m_notice);
}

/// What it cannot do, such as the backup of the day, is told like what a person asks for.
void Desktop::keepHouse()
{
    m_housekeeper = std::make_unique<Housekeeper>(m_writer, m_clock, [this] { return m_window->isAtWork(); });
    QObject::connect(
        m_housekeeper.get(), &Housekeeper::finished, m_desk.get(), [this](const Outcome &outcome) {
            if (!outcome)
                emit m_desk->failed(outcome.error());
        });
}

} // namespace dp
