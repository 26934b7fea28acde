#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace dp {

/// Reports SIGINT, SIGTERM and SIGHUP by a call in the event loop, where all functions may be used, unlike in
/// a signal handler. Only one object at a time; the destructor restores the default actions.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(std::function<void()> action, QObject *parent = nullptr);
    ~Interrupt() override;

private:
    std::function<void()> m_action;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace dp
