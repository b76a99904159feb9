// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <X11/Xmd.h>

#include <X11/XWDFile.h> // needs the one above

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kPatience = 60s;
constexpr auto kQuiet = 2s;         // so long without a change: all is there
constexpr auto kBetween = 500us;    // looks at the screen
constexpr size_t kEach = 4;         // line of it is looked at: what is measured needs the processors for itself
constexpr size_t kLeastPixels = 75; // of those lines; less is a blinking cursor
constexpr size_t kFewPixels = 500;  // less than a row of a list: icons, counts, the handle of a scroll bar
constexpr size_t kMostFrames = 60;  // that are kept

using Frame = std::vector<unsigned>;

/// The screen, in the memory that Xvfb paints into: to look at it takes nothing from the server.
class ScreenPixels
{
public:
    /// `file` is Xvfb_screen0 in its -fbdir.
    explicit ScreenPixels(const char* file)
    {
        struct stat about
        {
        };
        const int descriptor = open(file, O_RDONLY);
        if (descriptor < 0 || fstat(descriptor, &about) != 0)
            return;
        const size_t size = size_t(about.st_size);
        void* memory = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
        close(descriptor);
        if (memory == MAP_FAILED || size < sizeof(XWDFileHeader))
            return;
        XWDFileHeader header;
        std::memcpy(&header, memory, sizeof header);
        const size_t before = number(header.header_size) + number(header.ncolors) * sizeof(XWDColor);
        m_line = number(header.bytes_per_line) / sizeof(unsigned);
        m_lines = number(header.pixmap_height) / kEach;
        const size_t all = size_t(number(header.bytes_per_line)) * number(header.pixmap_height);
        if (number(header.bits_per_pixel) == 32 && before + all <= size)
            m_pixels = reinterpret_cast<const unsigned*>(static_cast<const char*>(memory) + before);
    }

    bool isThere() const { return m_pixels; }
    size_t count() const { return m_line * m_lines; }
    void copyTo(Frame& frame) const
    {
        for (size_t i = 0; i < m_lines; ++i)
            std::memcpy(frame.data() + i * m_line, line(i), m_line * sizeof(unsigned));
    }
    bool differsFrom(const Frame& frame) const
    {
        for (size_t i = 0; i < m_lines; ++i)
            if (std::memcmp(frame.data() + i * m_line, line(i), m_line * sizeof(unsigned)) != 0)
                return true;
        return false;
    }

private:
    static size_t number(CARD32 bigEndian) { return __builtin_bswap32(bigEndian); }

    const unsigned* line(size_t index) const { return m_pixels + index * kEach * m_line; }

    const unsigned* m_pixels = nullptr;
    size_t m_line = 0;  ///< pixels
    size_t m_lines = 0; ///< that are looked at
};

size_t differences(const Frame& a, const Frame& b)
{
    size_t different = 0;
    for (size_t i = 0; i < a.size(); ++i)
        different += a[i] != b[i];
    return different;
}

/// The memory of a process that is its own or its share of what several have, in kB; with its children's.
long pss(pid_t process)
{
    long total = 0;
    const std::string folder = "/proc/" + std::to_string(process);
    if (FILE* file = std::fopen((folder + "/smaps_rollup").c_str(), "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, file))
            if (long size = 0; std::sscanf(line, "Pss: %ld kB", &size) == 1)
                total += size;
        std::fclose(file);
    }
    const std::string children = folder + "/task/" + std::to_string(process) + "/children";
    if (FILE* file = std::fopen(children.c_str(), "r")) {
        int child = 0;
        while (std::fscanf(file, "%d", &child) == 1)
            total += pss(child);
        std::fclose(file);
    }
    return total;
}

} // namespace

// settled_window SCREEN SECONDS PROGRAM [argument…]: SCREEN is the file in the -fbdir of an Xvfb on which nothing else
// is. Prints three figures, then ends the program:
// - the milliseconds from exec to the frame in which everything is on screen but little things (kFewPixels of what is
//   there at the end): the rows of the first list are, its icons, counts and scroll bars may come later;
// - those to the last change before nothing changed for a while;
// - the most memory in kB that the program has from the end of that while on, for so many SECONDS: what begins behind a
//   window that looks finished takes memory too.
int main(int argc, char* argv[])
{
    const ScreenPixels screen(argc < 4 ? "" : argv[1]);
    if (!screen.isThere()) {
        std::fputs("settled_window needs a screen's memory, seconds and a program\n", stderr);
        return 2;
    }
    // All the memory that is needed is there before the program is: the loop shall be short.
    std::vector<Frame> frames(kMostFrames, Frame(screen.count()));
    std::vector<Clock::time_point> when; // of the frames but the first, which is the screen as it was
    screen.copyTo(frames.front());
    const auto start = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execv(argv[3], argv + 3);
        _exit(127);
    }
    auto changed = start;
    while (Clock::now() - start < kPatience && (when.empty() || Clock::now() - changed < kQuiet)) {
        const Frame& shown = frames.at(when.size());
        if (when.size() + 1 < kMostFrames && screen.differsFrom(shown)) {
            const auto now = Clock::now();
            Frame& frame = frames.at(when.size() + 1);
            screen.copyTo(frame);
            if (differences(frame, shown) > kLeastPixels) {
                changed = now;
                when.push_back(now);
            }
        }
        usleep(useconds_t(std::chrono::microseconds(kBetween).count()));
    }
    long memory = pss(child);
    for (int seconds = std::atoi(argv[2]); seconds > 0; --seconds) {
        sleep(1);
        memory = std::max(memory, pss(child));
    }
    kill(child, SIGTERM);
    for (int i = 0; i < 50 && waitpid(child, nullptr, WNOHANG) == 0; ++i)
        usleep(100000);
    kill(child, SIGKILL);
    if (when.empty()) {
        std::fputs("nothing was shown\n", stderr);
        return 1;
    }
    size_t listed = when.size();
    while (listed > 1 && differences(frames.at(listed - 1), frames.at(when.size())) < kFewPixels)
        --listed;
    const auto since = [start](Clock::time_point when) {
        return std::chrono::duration<double, std::milli>(when - start).count();
    };
    std::printf("%.1f %.1f %ld\n", since(when.at(listed - 1)), since(changed), memory);
    return 0;
}
