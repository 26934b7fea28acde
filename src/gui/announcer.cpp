#include "gui/announcer.h"

#include <QAccessible>
#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// The name is the sentence. It is not set with setAccessibleName(), which would send an event of its own.
class AnnouncementInterface final : public QAccessibleWidget
{
public:
    explicit AnnouncementInterface(Announcer *announcer)
        : QAccessibleWidget(announcer, QAccessible::Notification)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<const Announcer *>(widget())->sentence() : QString();
    }
};

QAccessibleInterface *announcementOf(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer ? new AnnouncementInterface(announcer) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"announcer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(0, 0);
    static const bool isInstalled = [] {
        QAccessible::installFactory(&announcementOf);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void Announcer::announce(const QString &sentence)
{
    if (sentence.isEmpty() || !isVisible())
        return;
    m_sentence = sentence;
    // The first event updates the name that AT-SPI clients cache. The second one makes them speak it.
    for (const QAccessible::Event type : {QAccessible::NameChanged, QAccessible::ObjectShow}) {
        QAccessibleEvent event(this, type);
        QAccessible::updateAccessibility(&event);
    }
    emit announced(sentence);
}

} // namespace dp

#include "moc_announcer.cpp"
