// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/session.h"

#include "cli/exit_codes.h"
#include "cli/text_width.h"
#include "library/error_text.h"
#include "library/rules.h"
#include "library/undo_text.h"

using namespace Qt::StringLiterals;

namespace byline {

Session::Session(Output& output, Setting setting)
    : m_output(output)
    , m_setting(std::move(setting))
{
}

Session::~Session()
{
    // What still runs for this session refers to the library: it goes first.
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly));
}

Result<ExtractFunction> Session::extractor() const
{
    if (!m_setting.extract)
        return byline::fail(ErrorKind::NoWebEngine);
    return m_setting.extract();
}

Result<void> Session::openLibrary()
{
    auto opened = Library::open({m_setting.dataDir, m_setting.extract, systemTime, Library::Access::ReadAtLeast});
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_library = *std::move(opened);
    m_library->exporter().setPrint(m_setting.print);
    connect(&m_library->rules(), &Rules::applied, this, [this](const QList<UndoStep>& steps) {
        for (const UndoStep& step : steps)
            m_output.remark(printable(undoText(step)));
    });
    if (const QString saved = m_library->salvageText(); !saved.isEmpty())
        m_output.remark(u"byline: "_s + saved);
    return {};
}

Library& Session::library()
{
    Q_ASSERT(m_library);
    return *m_library;
}

void Session::tell(const Error& error, const QString& subject)
{
    constexpr qsizetype kLongestSubject = 200; // a search may be any number of pages
    QString text = errorText(
        error, subject.size() > kLongestSubject ? subject.left(kLongestSubject - 1).trimmed() + u'…' : subject);
    // Candidates come one a line, and an error is one line.
    text.replace(u'\n', u", "_s);
    m_output.remark(u"byline: "_s + printable(text));
}

void Session::fail(const Error& error, const QString& subject)
{
    tell(error, subject);
    finish(exitCodeFor(error.kind));
}

void Session::refuse(const QString& why)
{
    m_output.remark(u"byline: "_s + printable(why));
    finish(ExitCode::WrongUsage);
}

void Session::finish(ExitCode code)
{
    if (m_finished)
        return;
    m_finished = true;
    emit finished(code);
}

void Session::finishWithNews(ExitCode code)
{
    after(library().rules().applyToNew(), {}, [this, code] { finish(code); });
}

} // namespace byline
