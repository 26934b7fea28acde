#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace dp {

/// SIGINT, SIGTERM and SIGHUP as a call in the event loop, where more than a signal handler's few functions
/// may be used. One at a time; the destructor gives the signals back.
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
