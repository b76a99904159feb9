// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/output.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <type_traits>

namespace byline {

/// One run of one command: what it works on and what it speaks through. It ends with `finish` or `fail`.
class Session final : public QObject
{
    Q_OBJECT

public:
    struct Setting
    {
        QString dataDir;
        bool json = false;
        Library::ExtractProvider extract;
        Exporter::PrintProvider print;
    };

    Session(Output& output, Setting setting);
    ~Session() override;

    Output& output() { return m_output; }
    bool isJson() const { return m_setting.json; }
    const QString& dataDir() const { return m_setting.dataDir; }
    Result<ExtractFunction> extractor() const;

    /// Opens the library. A command that needs it does this before anything else.
    Result<void> openLibrary();
    Library& library();

    /// Goes on with a future's value; an error (about `subject`) ends the run.
    template <typename T, typename Next>
    void after(QFuture<Result<T>> future, const QString& subject, Next next)
    {
        afterAny(future, [this, subject, next](const Result<T>& result) {
            if (!result)
                fail(result.error(), subject);
            else if constexpr (std::is_void_v<T>)
                next();
            else
                next(*result);
        });
    }
    /// Goes on with a future's result, whatever it is.
    template <typename T, typename Next>
    void afterAny(QFuture<Result<T>> future, Next next)
    {
        future.then(this, next).onCanceled(this, [next] { next(Result<T>(byline::fail(ErrorKind::Cancelled))); });
    }

    /// Tells one error on standard error, in one line.
    void tell(const Error& error, const QString& subject);
    void fail(const Error& error, const QString& subject);
    /// Ends a run that was asked for in a wrong way, and says what is wrong with it.
    void refuse(const QString& why);
    void finish(ExitCode code);
    /// After what brought articles in: they can be found and have met the rules once this process has ended.
    void finishWithNews(ExitCode code);

signals:
    void finished(byline::ExitCode code);

private:
    Output& m_output;
    Setting m_setting;
    std::unique_ptr<Library> m_library;
    bool m_finished = false;
};

} // namespace byline
