// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/give_way.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace byline {

void giveWay()
{
#ifdef Q_OS_LINUX
    // On Linux niceness belongs to the thread (setpriority(2), "C library/kernel differences").
    constexpr int kNice = 10;
    thread_local const int once = setpriority(PRIO_PROCESS, id_t(gettid()), kNice);
    Q_UNUSED(once)
#endif
}

} // namespace byline
