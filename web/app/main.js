/** Where the page begins: registers the components; the browser upgrades `<dateline-app>`. */

import './components/app.js';
