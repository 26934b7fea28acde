#pragma once

#include "qtnetwork/qtnetwork.h"

namespace dp::test {

/// Uses the real network of this machine, but the test sets whether the network is connected and whether it
/// is metered.
class FakeNetwork : public Network
{
public:
    Result<std::unique_ptr<HttpClient>> httpClient() override { return m_real.httpClient(); }
    Result<std::unique_ptr<LocalCall>> callLocal(const LocalRequest &request, LocalCall::Done done) override
    {
        return m_real.callLocal(request, std::move(done));
    }
    Result<std::unique_ptr<LocalServer>> listen(const QString &path, Answer answer) override
    {
        return m_real.listen(path, std::move(answer));
    }
    QByteArray ask(
        const QString &path, const QByteArray &question, std::chrono::milliseconds patience) override
    {
        return m_real.ask(path, question, patience);
    }
    bool watchConnection() override { return true; }
    bool isDisconnected() const override { return disconnected; }
    bool isMetered() const override { return metered; }

    bool disconnected = false;
    bool metered = false;

private:
    QtNetwork m_real;
};

} // namespace dp::test
