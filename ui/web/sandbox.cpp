// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/sandbox.h"

#include "core/no_sandbox.h"

#if defined(Q_OS_LINUX)
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace byline {

#if defined(Q_OS_LINUX)
namespace {

bool isSwitchedOff()
{
    return qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")
           || qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--no-sandbox");
}

/// Only trying tells: kernels, distributions and containers have a switch each. Like Chromium itself, a child tries.
bool hasUserNamespaces()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

Result<void> checkSandbox()
{
    if (isSwitchedOff())
        return {};
    if (geteuid() == 0)
        return fail(ErrorKind::NoWebEngine, u"the user is root"_s, kNoSandbox);
    if (!hasUserNamespaces())
        return fail(ErrorKind::NoWebEngine, u"no user namespaces"_s, kNoSandbox);
    return {};
}
#else
Result<void> checkSandbox()
{
    return {};
}
#endif

} // namespace byline
