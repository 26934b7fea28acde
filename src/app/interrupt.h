#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace dp {

/// Calls a function when the process receives SIGINT, SIGTERM or SIGHUP. The call is made from the event
/// loop, where it may use all functions, unlike in a signal handler. Only one object may exist at a time. The
/// destructor restores the default actions of the signals.
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
